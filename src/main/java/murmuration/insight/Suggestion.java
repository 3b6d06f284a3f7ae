package murmuration.insight;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The threshold that would have agreed best with the novelist's verdicts: what was approved lies over it, what was discarded under it. It is only ever shown.
///
/// @param agreeing verdicts that it agrees with
/// @param now verdicts that the present threshold agrees with
/// @param verdicts how many there are
public record Suggestion(int threshold, int agreeing, int now, int verdicts) {

    private static final int FEWEST_VERDICTS = 5;

    /// Nothing, while there are too few verdicts, or of one kind only: then every threshold on one side is as good.
    public static Optional<Suggestion> of(List<Scored> drafts, double present) {
        List<Scored> judged = drafts.stream().filter(draft -> draft.opinion() == Opinion.APPROVED || draft.opinion() == Opinion.DISCARDED).toList();
        boolean both = judged.stream().map(Scored::opinion).distinct().count() == 2;
        if (!both || judged.size() < FEWEST_VERDICTS) return Optional.empty();
        int[] agreeing = IntStream.rangeClosed(0, 100).map(threshold -> agreeing(judged, threshold)).toArray();
        int most = IntStream.of(agreeing).max().orElseThrow();
        int best = IntStream.rangeClosed(0, 100).filter(threshold -> agreeing[threshold] == most).boxed().min((one, other) -> Double.compare(Math.abs(one - present), Math.abs(other - present))).orElseThrow();
        return Optional.of(new Suggestion(best, most, agreeing(judged, present), judged.size()));
    }

    private static int agreeing(List<Scored> judged, double threshold) {
        return (int) judged.stream().filter(draft -> draft.score() >= threshold == (draft.opinion() == Opinion.APPROVED)).count();
    }
}
