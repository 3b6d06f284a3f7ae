package murmuration.command;

import java.util.Optional;
import murmuration.world.VoiceEntry;
import picocli.CommandLine.Option;

/// How a voice is set up; what is not said stays as it is.
final class VoiceOptions {

    @Option(names = "--url", paramLabel = "ADDRESS", description = "Of a server, up to and including the version: http://127.0.0.1:11434/v1")
    private Optional<String> url = Optional.empty();

    @Option(names = "--file", paramLabel = "GGUF", description = "A file with a model, relative to the world, instead of a server.")
    private Optional<String> file = Optional.empty();

    @Option(names = "--model", paramLabel = "MODEL", description = "The model, as the server names it.")
    private Optional<String> model = Optional.empty();

    @Option(names = "--style", paramLabel = "STYLE", description = "chat (a model that follows instructions, the usual) or completion (one that only continues a text).")
    private Optional<String> style = Optional.empty();

    @Option(names = "--price-in", paramLabel = "MONEY", description = "Of a million tokens that it reads.")
    private Optional<Double> priceIn = Optional.empty();

    @Option(names = "--price-out", paramLabel = "MONEY", description = "Of a million tokens that it writes.")
    private Optional<Double> priceOut = Optional.empty();

    VoiceEntry entry(String name, Optional<VoiceEntry> before) {
        VoiceEntry now = before.orElse(VoiceEntry.server(name, "", ""));
        String place = file.isPresent() ? "" : url.orElse(now.baseUrl());
        return new VoiceEntry(
                name, place, url.isPresent() ? "" : file.orElse(now.file()), model.orElse(now.model()), style.orElse(now.style()), now.key(), priceIn.orElse(now.priceIn()), priceOut.orElse(now.priceOut()));
    }
}
