package murmuration.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import murmuration.agent.Decision;
import murmuration.agent.FourChecks;
import murmuration.agent.Inputs;
import murmuration.cast.Constraints;
import murmuration.insight.Change;
import murmuration.insight.Replay;
import murmuration.insight.WhatIf;
import murmuration.voice.Occasion;

/// How long it takes to judge all recorded decisions again while a hand drags a threshold over its whole range.
final class WhatIfBench implements Bench {

    private static final double FRAME = 16;
    private static final int CHARACTERS = 50;
    private static final int TOPICS = 20;
    private static final Constraints LIMITS = new Constraints(10, 5, 4, 8, 70, 50, .5, .5, "06-23", 12, Constraints.Budget.DEFAULT);

    @Override
    public String name() {
        return "whatif";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        return Stream.of(row(10_000), row(quick ? 20_000 : 200_000));
    }

    private static Row row(int decisions) {
        WhatIf whatIf = WhatIf.of(decisions(decisions), List.of());
        for (int threshold = 0; threshold < 100; threshold++) judge(whatIf, threshold);
        var nanos = new long[101];
        Replay last = null;
        for (int threshold = 0; threshold <= 100; threshold++) {
            long begun = System.nanoTime();
            last = judge(whatIf, threshold);
            nanos[threshold] = System.nanoTime() - begun;
        }
        String how = "Every threshold from 0 to 100 for all of " + CHARACTERS + " characters, 19 of 20 in this time; " + (last.isSampled() ? "one decision of " + last.every() + " is judged while the hand drags, all when it rests." : "all decisions are judged.");
        return Row.under(FRAME, "whatif, " + decisions + " decisions", Bench.percentile(nanos, .95) / 1e6, "ms", how);
    }

    private static Replay judge(WhatIf whatIf, int threshold) {
        Change change = Change.NOTHING.and("qualityThreshold", Integer.toString(threshold));
        var changes = new java.util.HashMap<String, Change>();
        for (int i = 0; i < CHARACTERS; i++) changes.put("C" + i, change);
        return whatIf.judge(Map.copyOf(changes), WhatIf.FOLLOWS_THE_HAND);
    }

    private static List<Decision> decisions(int count) {
        var random = new SplittableRandom(7);
        var decisions = new ArrayList<Decision>();
        for (int i = 0; i < count; i++) decisions.add(decision(i, random));
        return decisions;
    }

    private static Decision decision(int id, SplittableRandom random) {
        var in = new Inputs(
                random.nextDouble(), 0, random.nextDouble(), random.nextDouble(), random.nextDouble(-1, 1), random.nextDouble(), random.nextInt(12), random.nextInt(6), random.nextDouble(-1, 30),
                random.nextBoolean(), random.nextInt(10) > 0, 100, random.nextDouble(50, 90), false);
        boolean tried = FourChecks.pass(in, LIMITS);
        double best = tried ? random.nextDouble(40, 100) : -1;
        Decision.Outcome outcome = !tried ? Decision.Outcome.SILENT : best >= LIMITS.qualityThreshold() ? Decision.Outcome.POSTED : Decision.Outcome.UNWRITTEN;
        return new Decision(id, "C" + random.nextInt(CHARACTERS), Instant.EPOCH.plusSeconds(id * 60L), Occasion.EVENT, "topic" + random.nextInt(TOPICS), 1, "", in, LIMITS, List.of(), outcome, best, "");
    }
}
