package murmuration.command;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import murmuration.bench.Bench;
import murmuration.studio.board.FrameTimes;
import murmuration.studio.board.FrameTimes.Frame;

/// How long a frame of a large board takes. It stands here because a bench does not look into the studio.
final class FrameBench implements Bench {

    private static final int CHARACTERS = 100;
    private static final int TOPICS = 50;
    private static final int WARM_UP = 200;

    @Override
    public String name() {
        return "frame";
    }

    @Override
    public Stream<Row> run(boolean quick) {
        int frames = quick ? 100 : 1000;
        List<Frame> all = FrameTimes.measure(CHARACTERS, TOPICS, WARM_UP + frames);
        List<Frame> measured = all.subList(WARM_UP, all.size());
        String how = frames + " frames of " + CHARACTERS + " x " + TOPICS + " cells in the software pipeline, without a display; ten new traces a frame; time that JavaFX's two threads held a processor.";
        return Stream.of(
                Row.under(4, "frame, median with drawing", percentile(measured, Frame::drawn, .5), "ms", how),
                Row.under(4, "frame p99 with drawing", percentile(measured, Frame::drawn, .99), "ms", how),
                Row.under(4, "frame p99, our work", percentile(measured, Frame::work, .99), "ms", how));
    }

    private static double percentile(List<Frame> frames, ToLongFunction<Frame> time, double part) {
        return Bench.percentile(frames.stream().mapToLong(time).toArray(), part) / 1e6;
    }
}
