package murmuration.voice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// What the library does by itself: drafts one after the other, in as many loops as the model has slots and nothing around them, in a process of its own with the writer's file, threads and
/// parameters. The writer's speed is held against it; nothing is written for anybody.
public final class PlainLoop {

    /// A draft whose prompt stands in its slot already begins in far less than a reading takes.
    private static final int READ_BEFORE = 3;

    private static final JsonMapper JSON = new JsonMapper();

    private final Pen pen;
    private final Queue<Order.Write> left = new ConcurrentLinkedQueue<>();
    private final Queue<Draft> drafts = new ConcurrentLinkedQueue<>();

    private record Draft(int tokens, double begun) {}

    /// @param seconds for all drafts but those of the warm-up
    /// @param tokens in them
    /// @param reading milliseconds until the first token, where a prompt had to be read
    /// @param beginning milliseconds until the first token, the median of all drafts
    /// @param found the part of the drafts whose prompt the library found read, from 0 to 1
    public record Seen(double seconds, int tokens, double reading, double beginning, double found) {}

    private PlainLoop(Pen pen) {
        this.pen = pen;
    }

    /// Waits until it is done.
    ///
    /// @param warmUp drafts that are not counted
    public static Seen of(Path model, Prompt prompt, Request request, int warmUp) {
        Manner manner = Manner.CONTINUES;
        try {
            Path folder = WriterChild.folder();
            Process process = new ProcessBuilder(WriterChild.command(folder, PlainLoop.class, model, manner, Scribe.threads())).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (var orders = process.outputWriter(UTF_8)) {
                orders.write(warmUp + "\n");
                for (Order order : Stream.concat(orders(prompt, new Request(warmUp, request.seed(), request.deadline())), orders(prompt, request)).toList()) orders.write(JSON.writeValueAsString(order) + "\n");
                orders.write("\n");
                orders.flush();
                String said = process.inputReader(UTF_8).readLine();
                if (said == null) throw new VoiceException("The library wrote nothing with " + model.getFileName() + ".");
                return JSON.readValue(said, Seen.class);
            } finally {
                process.destroyForcibly().onExit().join();
                WriterChild.sweep(folder);
            }
        } catch (IOException e) {
            throw new VoiceException("The library could not be measured in a process of its own.", e);
        }
    }

    private static Stream<Order> orders(Prompt prompt, Request request) {
        var job = new Job(prompt, request, Manner.CONTINUES);
        return Stream.iterate(0L, _ -> job.hasMore(), id -> id + 1).map(id -> job.order(id, job.next()));
    }

    /// Arguments: the model file, the number of drafts written at the same time, the tokens that each may have, the number of threads. Its input: how many orders are a warm-up, the orders, a
    /// line each, and an empty line.
    static void main(String[] args) throws IOException {
        var answer = new PrintStream(System.out, true, UTF_8);
        System.setOut(System.err); // the library prints a greeting
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        int warmUp = Integer.parseInt(in.readLine());
        List<Order.Write> orders = in.lines().takeWhile(line -> !line.isEmpty()).map(line -> (Order.Write) JSON.readValue(line, Order.class)).toList();
        int slots = Integer.parseInt(args[1]);
        var loop = new PlainLoop(new Pen(Path.of(args[0]), slots, Integer.parseInt(args[2]), Integer.parseInt(args[3])));
        List<Draft> first = loop.written(orders.subList(0, warmUp), slots);
        long began = System.nanoTime();
        List<Draft> drafts = loop.written(orders.subList(warmUp, orders.size()), slots);
        answer.println(JSON.writeValueAsString(seen(first, drafts, (System.nanoTime() - began) / 1e9)));
    }

    private static Seen seen(List<Draft> first, List<Draft> drafts, double seconds) {
        double reading = first.stream().mapToDouble(Draft::begun).max().orElse(0);
        double[] begun = drafts.stream().mapToDouble(Draft::begun).sorted().toArray();
        double found = drafts.stream().filter(draft -> draft.begun() * READ_BEFORE < reading).count() / (double) drafts.size();
        return new Seen(seconds, drafts.stream().mapToInt(Draft::tokens).sum(), reading, begun[begun.length / 2], found);
    }

    private List<Draft> written(List<Order.Write> orders, int slots) {
        drafts.clear();
        left.addAll(orders);
        CompletableFuture<?>[] loops = Stream.generate(() -> CompletableFuture.runAsync(this::loop, work -> Thread.ofPlatform().daemon().start(work))).limit(slots).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(loops).join();
        return List.copyOf(drafts);
    }

    private void loop() {
        for (Order.Write order = left.poll(); order != null; order = left.poll()) {
            long began = System.nanoTime();
            var first = new AtomicLong();
            Reply reply = pen.write(order, () -> {
                first.compareAndSet(0, System.nanoTime());
                return false;
            });
            if (reply instanceof Reply.Written written) drafts.add(new Draft(written.tokens(), (first.get() - began) / 1e6));
        }
    }
}
