package murmuration.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Says given lines in turn and begins again after the last one, whatever it is asked: for tests and demonstrations.
public final class ScriptedVoice implements Voice {

    private final List<String> lines;
    private final AtomicInteger next = new AtomicInteger();

    public ScriptedVoice(List<String> lines) {
        this.lines = lines.stream().filter(line -> !line.isBlank()).toList();
        if (this.lines.isEmpty()) {
            throw new VoiceException("The script for this voice is empty.");
        }
    }

    /// One draft a line, UTF-8; empty lines are left out.
    public static ScriptedVoice from(Path script) {
        try {
            return new ScriptedVoice(Files.readAllLines(script));
        } catch (IOException e) {
            throw new VoiceException("The script " + script + " cannot be read.", e);
        }
    }

    @Override
    public String name() {
        return "script";
    }

    @Override
    public void write(Prompt prompt, Request request, Consumer<Utterance> drafts) throws InterruptedException {
        for (int i = 0; i < request.drafts(); i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            String line = lines.get(Math.floorMod(next.getAndIncrement(), lines.size()));
            drafts.accept(new Utterance(line, Hand.SCRIPT, 0, Duration.ZERO));
        }
    }
}
