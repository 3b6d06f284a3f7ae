package murmuration.voice;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The embedded writer: the phrase book writes a few drafts at once, the small model as many as were asked for, and whoever asked
/// chooses among all of them. Where the phrase book has words for this news, the model adds a few to leaf through, unless only a few were asked for. While it is not
/// ready, or when it fails, the phrase book alone suffices; a character without a phrase book waits for the model.
public final class TwoHands implements Voice {

    private static final Logger log = LoggerFactory.getLogger(TwoHands.class);
    private static final int PHRASES = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int BESIDES = 4;

    /// Reading what it is told takes the model longer than writing a dozen drafts more.
    private static final int ALL_BY_ITSELF = 20;
    private static final double ALONE = 66;

    private final Voice phrases;
    private final Voice model;
    private final BooleanSupplier ready;

    TwoHands(Voice phrases, Voice model, BooleanSupplier ready) {
        this.phrases = phrases;
        this.model = model;
        this.ready = ready;
    }

    /// Closing the two hands closes the model.
    public static TwoHands of(PhraseVoice phrases, LocalVoice model) {
        return new TwoHands(phrases, model, () -> model.status().isReady());
    }

    @Override
    public String name() {
        return phrases.name() + " and " + model.name();
    }

    @Override
    public void write(Prompt prompt, Request request, Consumer<Utterance> drafts) throws InterruptedException {
        var written = new AtomicInteger();
        var aimed = new AtomicInteger();
        phrases.write(prompt, new Request(PHRASES, request.seed(), request.deadline()), draft -> {
            written.incrementAndGet();
            if (draft.aim() != Aim.BROAD) {
                aimed.incrementAndGet();
            }
            drafts.accept(draft);
        });
        if (written.get() > 0 && !ready.getAsBoolean() || aimed.get() > 0 && request.drafts() <= BESIDES) {
            return;
        }
        try {
            model.write(prompt, written.get() == 0 ? new Request(Math.max(ALL_BY_ITSELF, request.drafts()), request.seed(), request.deadline()) : hurried(request, aimed.get() > 0 ? Math.min(BESIDES, request.drafts()) : request.drafts()), drafts);
        } catch (VoiceException e) {
            if (written.get() == 0) {
                throw e;
            }
            log.debug("The phrase book wrote alone.", e);
        }
    }

    /// Where the phrase book has something to say already, she does not wait long for the model.
    private static Request hurried(Request request, int drafts) {
        return new Request(drafts, request.seed(), request.deadline().compareTo(PATIENCE) < 0 ? request.deadline() : PATIENCE);
    }

    /// Seen: what the small model writes alone hardly ever comes over two thirds.
    @Override
    public double hope(String who) {
        return ALONE;
    }

    @Override
    public void close() {
        phrases.close();
        model.close();
    }
}
