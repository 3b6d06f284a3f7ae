package murmuration.agent;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import murmuration.voice.Hand;
import murmuration.voice.Prompt;
import murmuration.voice.Request;
import murmuration.voice.Utterance;
import murmuration.voice.Voice;

/// A voice that says what a test wants, and remembers what it was told.
final class Speaking implements Voice {

    /// What is said to a prompt; may throw or hang.
    interface Script {
        String line(Prompt prompt, SplittableRandom random) throws InterruptedException;
    }

    private static final List<String> THINGS = List.of(
            "bridge", "ladder", "harbour", "kettle", "candle", "window", "garden", "orchard", "carpet", "hammer", "bottle", "basket", "mirror", "pillow", "blanket", "curtain", "engine", "button",
            "feather", "saddle", "trumpet", "violin", "lantern", "barrel", "chimney", "drawer", "envelope", "fountain", "glove", "helmet", "island", "jacket", "kitchen", "letter", "meadow", "needle");
    private static final List<String> DEEDS = List.of("follows", "covers", "carries", "breaks", "guards", "finds", "burns", "paints", "lifts", "washes", "opens", "hides");

    private final Script script;
    final ConcurrentLinkedQueue<Prompt> prompts = new ConcurrentLinkedQueue<>();

    Speaking(Script script) {
        this.script = script;
    }

    /// Sentences that seldom resemble one another, the same for the same seed.
    static Speaking freely() {
        return new Speaking((_, random) -> sentence(random));
    }

    static String sentence(SplittableRandom random) {
        return "The " + one(THINGS, random) + " " + one(DEEDS, random) + " the " + one(THINGS, random) + " and no " + one(THINGS, random) + " answers.";
    }

    private static String one(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public void write(Prompt prompt, Request request, Consumer<Utterance> drafts) throws InterruptedException {
        prompts.add(prompt);
        var random = new SplittableRandom(request.seed());
        if (Thread.interrupted()) throw new InterruptedException();
        for (int i = 0; i < request.drafts(); i++) drafts.accept(new Utterance(script.line(prompt, random), Hand.SCRIPT, 7, Duration.ZERO));
    }
}
