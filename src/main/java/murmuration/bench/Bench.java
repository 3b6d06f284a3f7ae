package murmuration.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Measures one thing on this machine.
public interface Bench {

    List<Bench> ALL = List.of(
            new LeaveBench(), new IngestBench(), new LookBench(), new DecideBench(), new SlowBench(), new ScaleBench(), new AutonomyBench(), new HeatBench(), new VerdictBench(), new WhatIfBench(), new InsightBench(), new OpenBench(), new MemoryBench(), new CanonBench(),
            new EndpointBench(), new WriterBench(), new FaultsBench(), EnduranceBench.eightHoursOfStory(), EnduranceBench.anHour(), new VastBench());

    String name();

    /// Whether it takes so long, or so much, that it is run for those alone who ask for it.
    default boolean onlyByName() {
        return false;
    }

    /// @param quick a tenth of the load, for a first impression
    Stream<Row> run(boolean quick);

    /// What is to be read by people.
    ///
    /// @param drafts a folder in which to leave what a bench wrote
    /// @param world the only one whose situations are wanted: `sample` or `novel`
    record ToRead(Optional<Path> drafts, Optional<String> world) {}

    /// The same; a bench that writes something to be read leaves it in a folder.
    default Stream<Row> run(boolean quick, ToRead reading) {
        return run(quick);
    }

    /// One figure.
    ///
    /// @param goal in the same unit
    /// @param how what was done to get it, in one sentence
    record Row(String name, double value, String unit, double goal, boolean meets, String how) {

        public static Row under(double goal, String name, double value, String unit, String how) {
            return new Row(name, rounded(value), unit, goal, value < goal, how);
        }

        static Row atLeast(double goal, String name, double value, String unit, String how) {
            return new Row(name, rounded(value), unit, goal, value >= goal, how);
        }

        static Row atMost(double goal, String name, double value, String unit, String how) {
            return new Row(name, rounded(value), unit, goal, value <= goal, how);
        }

        private static double rounded(double value) {
            return Math.round(value * 1000) / 1000.0;
        }
    }

    /// The duration under which this part of them lie.
    public static long percentile(long[] nanos, double part) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))];
    }
}
