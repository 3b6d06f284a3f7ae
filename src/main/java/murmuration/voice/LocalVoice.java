package murmuration.voice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// The small model that comes with the studio, or any other GGUF file, in a process of its own. Drafts of several characters take
/// turns there; a caller waits for its own drafts only. The small one is never asked for obedience: see `Completion`.
public final class LocalVoice implements Voice {

    private final Path model;
    private final Manner manner;
    private final Scribe scribe;

    LocalVoice(Path model, Manner manner, Scribe.Start starting) {
        this.model = model;
        this.manner = manner;
        this.scribe = new Scribe(model, manner, starting);
    }

    /// Returns at once; the process starts in the background, and `status` tells how it went.
    public static LocalVoice open(Path modelFile) {
        return open(modelFile, Manner.CONTINUES);
    }

    public static LocalVoice open(Path modelFile, Manner manner) {
        return new LocalVoice(modelFile, manner, WriterChild::start);
    }

    @Override
    public String name() {
        return (manner == Manner.CONTINUES ? "small model " : "model ") + model.getFileName().toString().replaceFirst("\\.gguf$", "");
    }

    /// May be asked from any thread, as often as one likes.
    public Status status() {
        return scribe.status();
    }

    /// Waits while the process is starting, up to the deadline. Drafts that are no sentences are left out, so fewer may come than
    /// were asked for.
    @Override
    public void write(Prompt prompt, Request request, Consumer<Utterance> drafts) throws InterruptedException {
        long end = System.nanoTime() + request.deadline().toNanos();
        var job = new Job(prompt, request, manner);
        scribe.submit(job);
        try {
            boolean any = false;
            while (true) {
                Optional<Job.Outcome> outcome = job.await(Duration.ofNanos(end - System.nanoTime()));
                switch (outcome.orElseGet(() -> new Job.Outcome.End(Optional.empty()))) {
                    case Job.Outcome.Draft(Utterance utterance) -> {
                        any = true;
                        drafts.accept(utterance);
                    }
                    case Job.Outcome.End(Optional<String> fault) -> {
                        if (!any && fault.isPresent()) {
                            throw new VoiceException(fault.get());
                        }
                        return;
                    }
                }
            }
        } finally {
            scribe.abandon(job);
        }
    }

    /// Ends the process; whoever waits is told.
    @Override
    public void close() {
        scribe.close();
    }
}
