package murmuration.command;

import java.util.Optional;
import murmuration.world.World;
import picocli.CommandLine.Option;

/// How a world shall live this time, as options that several commands share.
final class Life {

    @Option(names = "--voice", paramLabel = "NAME", description = "Who writes: local (default), script:FILE, or a voice configured in the world.")
    private Optional<String> voice = Optional.empty();

    @Option(names = "--speed", paramLabel = "N", description = "Story seconds in one of ours, such as 360.")
    private Optional<Double> speed = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", description = "A number that makes chance repeatable.")
    private Optional<Long> seed = Optional.empty();

    World.Options on(World.Options usual) {
        World.Options options = usual;
        if (voice.isPresent()) options = options.voice(voice.get());
        if (speed.isPresent()) options = options.speed(speed.get());
        if (seed.isPresent()) options = options.seed(seed.get());
        return options;
    }
}
