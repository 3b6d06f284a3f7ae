package murmuration.canon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import murmuration.language.Words;

/// Chooses a character's own lines as samples: complete, of middling length, standing alone, characteristic, unlike one
/// another and from across the book.
final class Samples {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 25;
    private static final int MOST = 20;

    private record Candidate(Speech speech, Set<String> stems, double worth) {}

    private Samples() {}

    static List<Sample> of(Speaker speaker) {
        var left = new ArrayList<>(speaker.speeches(LONGEST).stream()
                .filter(speech -> speech.words() >= SHORTEST && !speech.line().situation().isBlank())
                .map(speech -> new Candidate(speech, Words.stems(speech.text()), worth(speech, speaker)))
                .toList());
        var chosen = new ArrayList<Candidate>();
        var lines = new HashSet<Line>();
        while (chosen.size() < MOST && !left.isEmpty()) {
            var best = left.stream().max(Comparator.comparingDouble(candidate -> candidate.worth() - likeness(candidate, chosen))).orElseThrow();
            left.remove(best);
            if (lines.add(best.speech().line())) {
                chosen.add(best);
            }
        }
        return chosen.stream().map(Candidate::speech).sorted(Comparator.comparing(speech -> speech.line().passage()))
                .map(speech -> new Sample(speech.line().situation(), speech.text())).toList();
    }

    /// The first sentences of a line answer its situation; later ones less.
    private static double worth(Speech speech, Speaker speaker) {
        var opens = speech.line().text().replaceAll("\\s+", " ").startsWith(speech.text().substring(0, Math.min(12, speech.text().length()))) ? 0.25 : 0;
        var length = speech.words() >= 8 && speech.words() <= 18 ? 0.2 : 0;
        return speech.standsAlone() + opens + length + 0.25 * Math.tanh(speaker.own().distinctiveness(speech.text(), speaker.others()));
    }

    private static double likeness(Candidate candidate, List<Candidate> chosen) {
        var sameChapter = chosen.stream().filter(other -> other.speech().line().chapter() == candidate.speech().line().chapter()).count();
        var overlap = chosen.stream().mapToDouble(other -> overlap(candidate.stems(), other.stems())).max().orElse(0);
        var opening = chosen.stream().filter(other -> firstWord(other.speech()).equals(firstWord(candidate.speech()))).count();
        return 0.15 * sameChapter + 0.6 * overlap + 0.08 * opening;
    }

    private static double overlap(Set<String> stems, Set<String> others) {
        return (double) stems.stream().filter(others::contains).count() / Math.max(1, stems.size());
    }

    private static String firstWord(Speech speech) {
        return speech.text().split("\\W+", 2)[0];
    }
}
