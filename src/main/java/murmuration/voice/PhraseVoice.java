package murmuration.voice;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Writes from the phrase book in the character's sheet: at once, always grammatical, always true to what the author of the book
/// knew. It remembers the rules each character took lately, so that they come round as late as the book allows; for the rest it
/// is a function of prompt and seed.
public final class PhraseVoice implements Voice {

    private static final int REMEMBERED = 120;
    private static final double TOO_LIKE = 0.6;

    private final Map<String, Deque<String>> usedLately = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "phrase book";
    }

    /// An empty or unfitting book is no fault: then nothing is written.
    @Override
    public void write(Prompt prompt, Request request, Consumer<Utterance> drafts) throws InterruptedException {
        RandomGenerator random = new SplittableRandom(request.seed());
        var tracery = new Tracery(prompt.phrases(), prompt.slots());
        var taken = new ArrayList<>(prompt.said());
        int most = taken.size() + request.drafts();
        for (Entries.Entry entry : Entries.of(prompt).draw(usedLately(prompt.name()), random)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (taken.size() == most) {
                return;
            }
            long began = System.nanoTime();
            Optional<String> post = tracery.expand(entry.rule(), random).map(English::finished).filter(words -> fits(words, prompt, taken));
            if (post.isPresent()) {
                taken.add(post.get());
                remember(prompt.name(), entry.rule());
                drafts.accept(new Utterance(post.get(), Hand.PHRASES, entry.aim(), 0, Duration.ofNanos(System.nanoTime() - began)));
            }
        }
    }

    private static boolean fits(String words, Prompt prompt, List<String> taken) {
        return !words.isBlank() && English.graphemes(words) <= prompt.maxGraphemes()
                && !Likeness.toAny(words, taken, TOO_LIKE);
    }

    private List<String> usedLately(String name) {
        return List.copyOf(usedLately.getOrDefault(name, new ArrayDeque<>()));
    }

    private void remember(String name, String rule) {
        usedLately.compute(name, (_, before) -> {
            var used = before == null ? new ArrayDeque<String>() : new ArrayDeque<>(before);
            used.remove(rule);
            used.addLast(rule);
            if (used.size() > REMEMBERED) {
                used.removeFirst();
            }
            return used;
        });
    }
}
