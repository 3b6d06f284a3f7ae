package murmuration.canon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Who has the floor, turn by turn: a hidden Markov chain whose state is the speaker and the one he speaks with.
///
/// In most conversations the one spoken with answers; the same person rarely begins a new paragraph; after a stretch of
/// narration anybody may speak. Forward and backward sums over all ways the scene may have gone give each turn's odds,
/// so a name told once reaches the untagged turns on both sides of it (Rabiner, "A tutorial on hidden Markov models", 1989).
final class Floor {

    /// What stands between a turn and the turn before: how likely the other one, the same one or anybody has the floor.
    enum Gap {
        NONE(0.8, 0.01, 0.19), SHORT(0.5, 0.2, 0.3), LONG(0.15, 0.2, 0.65), GOES_ON(0, 1, 0);

        private final double other;
        private final double same;
        private final double anybody;

        Gap(double other, double same, double anybody) {
            this.other = other;
            this.same = same;
            this.anybody = anybody;
        }
    }

    /// @param shares of attention, as priors for who begins to speak
    record Step(Gap gap, double[] shares, Testimony testimony) {}

    private static final double WRONG_GENDER = 0.15;
    private static final double TOLD_OF = 0.5;
    private static final double OTHER_HOUSE = 0.2;
    private static final double GOING_ON = 0.3;
    /// Who is called has most often spoken just now.
    private static final double CALLS_ANOTHER = 0.15;
    private static final double NEGLIGIBLE = 1e-9;

    private final List<Person> present;
    private final int people;
    private final int nobody;

    /// @param present everybody in the scene; anybody else is added as the last
    Floor(List<Person> present) {
        this.present = present;
        this.people = present.size() + 1;
        this.nobody = people;
    }

    /// For each step the odds of everybody, the last for anybody else; they sum to 1.
    List<double[]> odds(List<Step> steps) {
        var forward = new ArrayList<double[][]>();
        for (var step : steps) {
            forward.add(forward.isEmpty() ? first(step) : next(forward.getLast(), step));
        }
        var odds = new ArrayList<double[]>();
        var backward = new double[people][people + 1];
        for (var row : backward) {
            Arrays.fill(row, 1);
        }
        for (var t = steps.size() - 1; t >= 0; t--) {
            odds.addFirst(product(forward.get(t), backward));
            backward = before(backward, steps.get(t));
        }
        return odds;
    }

    private double[][] first(Step step) {
        var state = new double[people][people + 1];
        for (var speaker = 0; speaker < people; speaker++) {
            var other = step.testimony().addressee() >= 0 && step.testimony().addressee() != speaker ? step.testimony().addressee() : nobody;
            state[speaker][other] = step.shares()[speaker] * heard(step.testimony(), speaker, other);
        }
        return normal(state);
    }

    private double[][] next(double[][] from, Step step) {
        var to = new double[people][people + 1];
        each((speaker, other, then) -> {
            if (from[speaker][other] > NEGLIGIBLE) {
                to[then][partner(speaker, other, then, step)] += from[speaker][other] * chance(speaker, other, then, step);
            }
        });
        return normal(to);
    }

    private double[][] before(double[][] later, Step step) {
        var earlier = new double[people][people + 1];
        each((speaker, other, then) -> earlier[speaker][other] += later[then][partner(speaker, other, then, step)] * chance(speaker, other, then, step));
        return normal(earlier);
    }

    private interface Transition {
        void go(int speaker, int other, int then);
    }

    private void each(Transition transition) {
        for (var speaker = 0; speaker < people; speaker++) {
            for (var other = 0; other <= people; other++) {
                for (var then = 0; then < people; then++) {
                    transition.go(speaker, other, then);
                }
            }
        }
    }

    /// Whoever is called; else the one who spoke before; the partner stays while the same person speaks on. Who goes on after an interruption
    /// ("continued Bingley") takes no notice of whoever broke in.
    private static int partner(int speaker, int other, int then, Step step) {
        var called = step.testimony().addressee();
        return called >= 0 && called != then ? called : then == speaker || step.testimony().continues() && then != other ? other : speaker;
    }

    private double chance(int speaker, int other, int then, Step step) {
        var gap = step.gap();
        var anybody = gap.anybody * step.testimony().newcomer() + (other == nobody ? gap.other : 0);
        var same = step.testimony().continues() ? Math.max(gap.same, GOING_ON) : gap.same;
        var turn = (then == other ? gap.other : 0) + (then == speaker ? same : 0) + (then == speaker && gap == Gap.NONE ? 0 : anybody * step.shares()[then]);
        var called = step.testimony().addressee();
        turn *= gap == Gap.NONE && called >= 0 && called != speaker && called != then ? CALLS_ANOTHER : 1;
        return turn == 0 ? 0 : turn * heard(step.testimony(), then, partner(speaker, other, then, step));
    }

    private double heard(Testimony testimony, int speaker, int other) {
        var weight = testimony.weights()[speaker];
        if (other < present.size()) {
            weight *= testimony.addressed().fits(present.get(other).gender()) ? 1 : WRONG_GENDER;
            weight *= testimony.mentioned()[other] ? TOLD_OF : 1;
            weight *= testimony.isFamily() && speaker < present.size() && !present.get(speaker).surname().equals(present.get(other).surname()) ? OTHER_HOUSE : 1;
        }
        return weight;
    }

    private double[] product(double[][] forward, double[][] backward) {
        var odds = new double[people];
        var sum = 0.0;
        for (var speaker = 0; speaker < people; speaker++) {
            for (var other = 0; other <= people; other++) {
                odds[speaker] += forward[speaker][other] * backward[speaker][other];
            }
            sum += odds[speaker];
        }
        for (var speaker = 0; speaker < people; speaker++) {
            odds[speaker] /= sum;
        }
        return odds;
    }

    private static double[][] normal(double[][] state) {
        var sum = Arrays.stream(state).flatMapToDouble(Arrays::stream).sum();
        for (var row : state) {
            for (var i = 0; i < row.length; i++) {
                row[i] /= sum;
            }
        }
        return state;
    }
}
