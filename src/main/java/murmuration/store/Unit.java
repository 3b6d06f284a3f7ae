package murmuration.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Work that waits for the writer thread, and whoever waits for it.
final class Unit<T, R> {

    private final Database.Work<T> work;
    private final Function<T, R> afterwards;
    private final boolean together;
    private final CompletableFuture<R> answer = new CompletableFuture<>();
    private @Nullable T result;

    Unit(Database.Work<T> work, Function<T, R> afterwards, boolean together) {
        this.work = work;
        this.afterwards = afterwards;
        this.together = together;
    }

    boolean together() {
        return together;
    }

    CompletableFuture<R> answer() {
        return answer;
    }

    void doOn(Connection connection) throws SQLException {
        result = work.on(connection);
    }

    /// To be called after the commit.
    void conclude() {
        try {
            answer.complete(afterwards.apply(result));
        } catch (Throwable e) { // whatever it is, somebody is waiting for this answer
            answer.completeExceptionally(e);
        }
    }

    void fail(Throwable why) {
        answer.completeExceptionally(why);
    }
}
