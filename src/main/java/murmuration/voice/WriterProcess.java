package murmuration.voice;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/// The child process that holds the model. Reads orders from its standard input and answers on its standard output, a JSON object
/// a line. Ends when its input does, so it never outlives the studio.
final class WriterProcess {

    private static final long LAST_WORDS_SECONDS = 2;

    private final JsonMapper json = new JsonMapper();
    private final PrintStream replies;
    private final Set<Long> cancelled = ConcurrentHashMap.newKeySet();

    private WriterProcess(PrintStream replies) {
        this.replies = replies;
    }

    /// Arguments: the model file, the number of drafts written at the same time, the tokens that each may have, the number of threads.
    static void main(String[] args) throws IOException, InterruptedException {
        var replies = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // the library prints a greeting, which must not come between the replies
        new File(System.getProperty("user.dir")).deleteOnExit(); // its private folder, empty by then
        new WriterProcess(replies).run(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        System.exit(0); // the library's own threads would keep the process alive
    }

    private void run(Path model, int atOnce, int context, int threads) throws IOException, InterruptedException {
        Pen pen;
        try {
            pen = new Pen(model, atOnce, context, threads);
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            reply(new Reply.Unreadable(String.valueOf(e.getMessage())));
            return;
        }
        reply(new Reply.Ready());
        ExecutorService hands = Executors.newFixedThreadPool(atOnce);
        follow(pen, hands);
        hands.shutdown();
        hands.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    }

    private void follow(Pen pen, ExecutorService hands) throws IOException {
        Set<Long> writing = ConcurrentHashMap.newKeySet();
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            switch (json.readValue(line, Order.class)) {
                case Order.Cancel(long id) -> cancelled.add(id);
                case Order.Draft order -> {
                    writing.add(order.id());
                    hands.execute(() -> {
                        reply(write(pen, order));
                        writing.remove(order.id());
                        cancelled.remove(order.id());
                    });
                }
                case Order.Ping() -> reply(new Reply.Pong());
            }
        }
        cancelled.addAll(writing);
    }

    private Reply write(Pen pen, Order.Draft order) {
        BooleanSupplier stopped = () -> cancelled.contains(order.id());
        try {
            return switch (order) {
                case Order.Write write -> pen.write(write, stopped);
                case Order.Answer answer -> pen.answer(answer, stopped);
            };
        } catch (RuntimeException e) {
            return new Reply.Refused(order.id(), String.valueOf(e.getMessage()));
        }
    }

    private void reply(Reply reply) {
        String line = json.writeValueAsString(reply);
        synchronized (replies) {
            replies.println(line);
        }
    }
}
