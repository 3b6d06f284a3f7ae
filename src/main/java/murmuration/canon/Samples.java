package murmuration.canon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import murmuration.language.Words;

/// Chooses a character's own lines as samples: complete, of middling length, standing alone, characteristic, unlike one
/// another and from across the book.
final class Samples {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 25;
    private static final int MOST = 20;

    /// A speech that might be taken, and how much it is like those that were.
    private static final class Candidate {

        final Speech speech;
        final double worth;
        private final Set<String> stems;
        private final String opening;
        private double overlap;
        private int sameChapter;
        private int sameOpening;

        Candidate(Speech speech, double worth) {
            this.speech = speech;
            this.worth = worth;
            this.stems = Words.stems(speech.text());
            this.opening = speech.text().split("\\W+", 2)[0];
        }

        void beside(Candidate chosen) {
            overlap = Math.max(overlap, (double) stems.stream().filter(chosen.stems::contains).count() / Math.max(1, stems.size()));
            sameChapter += chosen.speech.line().chapter() == speech.line().chapter() ? 1 : 0;
            sameOpening += chosen.opening.equals(opening) ? 1 : 0;
        }

        double worthNow() {
            return worth - 0.15 * sameChapter - 0.6 * overlap - 0.08 * sameOpening;
        }
    }

    private Samples() {}

    static List<Sample> of(Speaker speaker) {
        var left = new ArrayList<>(speaker.speeches(LONGEST).stream()
                .filter(speech -> speech.words() >= SHORTEST && !speech.line().situation().isBlank())
                .map(speech -> new Candidate(speech, worth(speech, speaker)))
                .toList());
        var chosen = new ArrayList<Candidate>();
        while (chosen.size() < MOST && !left.isEmpty()) {
            var best = left.stream().max(Comparator.comparingDouble(Candidate::worthNow)).orElseThrow();
            chosen.add(best);
            left.removeIf(other -> other.speech.line().equals(best.speech.line()));
            left.forEach(other -> other.beside(best));
        }
        return chosen.stream().map(candidate -> candidate.speech).sorted(Comparator.comparing(speech -> speech.line().passage()))
                .map(speech -> new Sample(speech.line().situation(), speech.text())).toList();
    }

    /// The first sentences of a line answer its situation; later ones less.
    private static double worth(Speech speech, Speaker speaker) {
        var opens = speech.line().text().replaceAll("\\s+", " ").startsWith(speech.text().substring(0, Math.min(12, speech.text().length()))) ? 0.25 : 0;
        var length = speech.words() >= 8 && speech.words() <= 18 ? 0.2 : 0;
        return speech.standsAlone() + opens + length + 0.25 * Math.tanh(speaker.own().distinctiveness(speech.text(), speaker.others()));
    }
}
