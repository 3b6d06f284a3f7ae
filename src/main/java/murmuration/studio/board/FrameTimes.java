package murmuration.studio.board;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import murmuration.board.Decay;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Background;
import murmuration.world.Hush;

/// What a frame of the map costs, drawn by the software pipeline without a display. Once in a process, and not in one that has a window.
///
/// Counted is the time for which JavaFX's two threads, the one of the windows and the one that draws, held a processor: how long they waited for each other or for other programs
/// says nothing of the map.
public final class FrameTimes {

    private static final Duration HALF_LIFE = Duration.ofHours(6);
    private static final Duration FRAME = Duration.ofSeconds(90);
    private static final int FRESH_A_FRAME = 10;
    private static final double CELL_WIDTH = 18;
    private static final double CELL_HEIGHT = 15;
    private static final double MARGINS = 200;

    /// One frame, in nanoseconds of a processor.
    ///
    /// @param work of ours on JavaFX's thread: measuring and telling the canvas what to draw
    /// @param drawn with the drawing of what was told
    public record Frame(long work, long drawn) {}

    private final int people;
    private final int topics;
    private final SplittableRandom random = new SplittableRandom(1);
    private final Map<Place, Double> heat = new HashMap<>();
    private final BoardModel model;
    private final HeatMap map;
    private final WritableImage corner = new WritableImage(1, 1);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long renderer;

    private FrameTimes(int people, int topics) {
        this.people = people;
        this.topics = topics;
        model = new BoardModel(lines("p", people), lines("t", topics), new NoHand(), new Background(Runnable::run, Runnable::run, _ -> {}));
        map = new HeatMap(model, new Appearance(true), _ -> {}, _ -> {});
        for (int i = 0; i < people * topics; i++) warm(random.nextDouble());
        var scene = new Scene(map, topics * CELL_WIDTH + MARGINS, people * CELL_HEIGHT + MARGINS);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        map.draw(corner);
        renderer = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("QuantumRenderer")).findFirst().orElseThrow().threadId();
    }

    /// Frames a quarter of a second apart, at the usual pace of a story, with a few new traces in each.
    public static List<Frame> measure(int people, int topics, int frames) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var measured = new CompletableFuture<List<Frame>>();
        Platform.startup(() -> {
            try {
                var times = new FrameTimes(people, topics);
                var all = new ArrayList<Frame>();
                for (int i = 0; i < frames; i++) all.add(times.frame());
                measured.complete(all);
            } catch (RuntimeException e) { // handed to whoever measures
                measured.completeExceptionally(e);
            }
        });
        try {
            return measured.join();
        } finally {
            Platform.exit();
        }
    }

    private Frame frame() {
        double left = Decay.left(FRAME, HALF_LIFE);
        heat.replaceAll((_, warmth) -> warmth * left);
        for (int i = 0; i < FRESH_A_FRAME; i++) warm(1);
        var sight = new BoardSight(Lens.LIVE, Instant.EPOCH, HALF_LIFE, heat, Set.of(), Map.of(), List.of(), Optional.empty(), Chronicle.EMPTY);
        long begun = spent();
        model.show(sight);
        long told = spent();
        map.draw(corner);
        return new Frame(told - begun, spent() - begun);
    }

    private long spent() {
        return threads.getCurrentThreadCpuTime() + threads.getThreadCpuTime(renderer);
    }

    private void warm(double strength) {
        heat.merge(new Place("p" + random.nextInt(people), "t" + random.nextInt(topics)), strength, Double::sum);
    }

    private static List<Line> lines(String id, int number) {
        return IntStream.range(0, number).mapToObj(i -> new Line(id + i, id + i)).toList();
    }

    private record NoHand() implements Hand {
        @Override
        public List<Hush> hushes() {
            return List.of();
        }

        @Override
        public void cool(Place place) {}

        @Override
        public void mute(Place place) {}

        @Override
        public void lift(Place place) {}

        @Override
        public void leave(String topic, String text) {}
    }
}
