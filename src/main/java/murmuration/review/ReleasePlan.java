package murmuration.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import murmuration.store.Database;

/// After which chapter of the book each post may go out.
///
/// A post goes out after the chapter in which the story stood when it was written, unless the novelist moved it to a later one. Earlier it never goes: it may give
/// that chapter away. Any thread may ask and move.
public final class ReleasePlan {

    private final Database database;
    private final Function<Long, Post> posts;
    private final Runnable changed;
    private final Map<Long, Integer> moved = new ConcurrentHashMap<>();

    /// @param posts of the desk by their ids
    /// @param changed is run after each change, on the writer's thread
    ReleasePlan(Database database, Function<Long, Post> posts, Runnable changed) {
        this.database = database;
        this.posts = posts;
        this.changed = changed;
    }

    /// As it was left.
    void read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT post_id, chapter FROM releases")) {
            while (rows.next()) moved.put(rows.getLong(1), rows.getInt(2));
        }
    }

    /// The last chapter that a reader of this post has to know.
    public int chapter(Post post) {
        return Math.max(post.chapter(), moved.getOrDefault(post.id(), 0));
    }

    /// Moves some posts behind chapters, all or none; done when that is on the disk, with where each of them stood before. Moving one back to its own chapter takes
    /// it out of the plan.
    ///
    /// @param chapters by post
    /// @throws ReviewException in the future, if a post is not there, or would go out before its own chapter
    public CompletableFuture<Map<Long, Integer>> move(Map<Long, Integer> chapters) {
        var wanted = Map.copyOf(chapters);
        return database.write(connection -> {
            var before = new HashMap<Long, Integer>();
            for (var one : wanted.entrySet()) {
                Post post = posts.apply(one.getKey());
                if (one.getValue() < post.chapter()) throw new ReviewException("Post " + post.id() + " knows of chapter " + post.chapter() + " and cannot go out before it.");
                before.put(post.id(), chapter(post));
                put(connection, post, one.getValue());
            }
            return before;
        }, before -> {
            wanted.forEach((id, chapter) -> {
                if (chapter > posts.apply(id).chapter()) moved.put(id, chapter);
                else moved.remove(id);
            });
            changed.run();
            return before;
        });
    }

    private static void put(Connection connection, Post post, int chapter) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM releases WHERE post_id = ?")) {
            delete.setLong(1, post.id());
            delete.executeUpdate();
        }
        if (chapter <= post.chapter()) return;
        try (var insert = connection.prepareStatement("INSERT INTO releases (post_id, chapter) VALUES (?, ?)")) {
            insert.setLong(1, post.id());
            insert.setInt(2, chapter);
            insert.executeUpdate();
        }
    }
}
