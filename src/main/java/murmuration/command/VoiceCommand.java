package murmuration.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import murmuration.voice.Endpoints;
import murmuration.voice.Keys;
import murmuration.voice.Spending;
import murmuration.world.VoiceEntry;
import murmuration.world.Voices;
import murmuration.world.World;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "voice",
        description = {"Shows and sets up what a world may write with: the embedded writer, a file with a model, or a server.", "A character's own voice is named in her sheet, as voiceModel."},
        footer = {"", "Examples:", "  murmuration voice ~/Murmuration/Low\\ Water list", "  murmuration voice ~/Murmuration/Low\\ Water find", "  murmuration voice ~/Murmuration/Low\\ Water add study --url http://127.0.0.1:11434/v1 --model llama3.2",
            "  murmuration voice ~/Murmuration/Low\\ Water key study", "  murmuration voice ~/Murmuration/Low\\ Water use study"})
final class VoiceCommand implements Callable<Integer> {

    private enum Verb { list, find, add, remove, use, key, learn }

    private final Machine machine;
    private final Terminal terminal;
    private final Typed typed;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    @Parameters(index = "1", paramLabel = "VERB", description = "list (the voices and what each character cost), find (servers on this machine), add, remove, use (for all who have none of their own), key (read without echo, or from standard input), learn (on or off: whether your verdicts teach the ranking and approved posts become samples).")
    private Verb verb;

    @Parameters(index = "2", arity = "0..1", paramLabel = "NAME", description = "The voice; for learn: on or off.")
    private Optional<String> name = Optional.empty();

    @Mixin
    private final VoiceOptions options = new VoiceOptions();

    @Option(names = "--json", description = "Print JSON Lines.")
    private boolean json;

    private record Row(String name, String url, String file, String model, String style, boolean key, double priceIn, double priceOut, boolean used) {}

    private record Cost(String character, long tokensIn, long tokensOut, double cost) {}

    private record Found(String program, String url, List<String> models) {}

    VoiceCommand(Machine machine, Terminal terminal, Typed typed) {
        this.machine = machine;
        this.terminal = terminal;
        this.typed = typed;
    }

    @Override
    public Integer call() throws InterruptedException {
        return switch (verb) {
            case find -> find();
            case list -> in(this::list);
            case add -> in(this::add);
            case remove -> in(world -> world.voices().remove(named()));
            case use -> in(world -> world.voices().use(named()));
            case key -> in(this::keep);
            case learn -> in(this::learn);
        };
    }

    private int in(Consumer<World> work) {
        try (var world = World.open(folder, machine.forALook())) {
            work.accept(world);
        }
        return Exit.DONE;
    }

    /// Asks this machine alone, and only when somebody says so.
    private int find() throws InterruptedException {
        List<Endpoints.Offer> offers = Endpoints.detect();
        for (Endpoints.Offer offer : offers) {
            if (json) terminal.json(new Found(offer.name(), offer.baseUrl().toString(), offer.models()));
            else terminal.say(offer.name() + " at " + offer.baseUrl() + ": " + String.join(", ", offer.models()));
        }
        if (offers.isEmpty()) terminal.remark("No model server answers on this machine.");
        return Exit.DONE;
    }

    private void list(World world) {
        String usual = world.voices().usual();
        for (VoiceEntry voice : world.voices().all()) show(voice, voice.name().equals(usual));
        if (!json) terminal.say("The world writes with " + usual + ".");
        if (!json && !world.learns()) terminal.say("Your verdicts teach nothing.");
        world.spent().forEach(this::show);
    }

    private void show(VoiceEntry voice, boolean used) {
        if (json) {
            terminal.json(new Row(voice.name(), voice.baseUrl(), voice.file(), voice.model(), voice.style(), voice.key().isPresent(), voice.priceIn(), voice.priceOut(), used));
            return;
        }
        String what = voice.isServer() ? voice.model() + " at " + voice.baseUrl() + ", " + voice.style() : voice.file();
        terminal.say(voice.name() + ": " + what + (voice.key().isPresent() ? ", with a key" : ""));
    }

    private void show(String character, Spending spent) {
        if (json) terminal.json(new Cost(character, spent.tokensIn(), spent.tokensOut(), spent.cost()));
        else terminal.say("%s: %,d tokens read, %,d written, %.2f in all.".formatted(character, spent.tokensIn(), spent.tokensOut(), spent.cost()));
    }

    private void add(World world) {
        Voices voices = world.voices();
        Optional<VoiceEntry> before = voices.all().stream().filter(voice -> voice.name().equals(named())).findFirst();
        voices.put(options.entry(named(), before));
    }

    private void keep(World world) {
        String key = typed.secret("Key of the voice “" + named() + "”").orElseThrow(() -> wrong("No key came on standard input"));
        String place = world.voices().keep(named(), key) == Keys.Place.KEYRING ? "the system's keyring" : "a file that only you can read";
        terminal.remark("The key is kept in " + place + ".");
    }

    private void learn(World world) {
        String wanted = name.orElse("");
        if (!List.of("on", "off").contains(wanted)) throw wrong("Say whether your verdicts teach, as in murmuration voice WORLD learn off");
        world.learn(wanted.equals("on"));
        terminal.say(wanted.equals("on") ? "Your verdicts teach the ranking, and posts you approve become samples." : "Your verdicts teach nothing; only the samples in the sheets count.");
    }

    private String named() {
        return name.orElseThrow(() -> wrong("Name the voice, as in murmuration voice WORLD " + verb + " study"));
    }

    private CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(spec.commandLine(), sentence);
    }
}
