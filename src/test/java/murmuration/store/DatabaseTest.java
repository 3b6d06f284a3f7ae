package murmuration.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class DatabaseTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("board.db");
    }

    @Test
    void a_fresh_file_gets_todays_schema() {
        try (var database = Database.open(file())) {
            assertThat(tables(database)).contains("traces", "decisions", "posts", "verdicts", "memories", "settings", "accounts", "outbox");
            assertThat(number(database, "PRAGMA user_version")).isEqualTo(4);
        }
    }

    @Test
    void what_was_written_is_there_when_the_file_is_opened_again() {
        try (var database = Database.open(file())) {
            set(database, "title", "The Lantern").join();
        }
        try (var database = Database.open(file())) {
            assertThat(setting(database, "title")).isEqualTo("The Lantern");
        }
    }

    @Test
    void a_commit_is_on_the_disk_when_its_future_is_done() {
        try (var database = Database.open(file())) {
            assertThat(number(database, "PRAGMA synchronous")).as("2 is FULL").isEqualTo(2);
            set(database, "title", "The Lantern").join();
            assertThat(elsewhere("SELECT value FROM settings")).isEqualTo("The Lantern");
        }
    }

    @Test
    void a_newer_schema_is_refused_in_a_sentence_and_left_alone() {
        Database.open(file()).close();
        elsewhereDo("PRAGMA user_version = 99");
        assertThatThrownBy(() -> Database.open(file())).isInstanceOf(StoreException.class).hasMessageContaining("newer Murmuration").hasMessageEndingWith(".");
        assertThat(elsewhere("PRAGMA user_version")).isEqualTo("99");
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_alone() throws IOException {
        String letter = "Dear editor, here is my novel. ".repeat(100);
        Files.writeString(file(), letter);
        assertThatThrownBy(() -> Database.open(file())).isInstanceOf(StoreException.class).hasMessageContaining("it is not a Murmuration database.");
        assertThat(file()).hasContent(letter);
    }

    @Test
    void the_database_of_another_program_is_refused_and_left_alone() {
        elsewhereDo("CREATE TABLE recipes (soup TEXT)");
        assertThatThrownBy(() -> Database.open(file())).isInstanceOf(StoreException.class).hasMessageContaining("another program");
        assertThat(elsewhere("SELECT count(*) FROM sqlite_master")).isEqualTo("1");
    }

    @Test
    void a_damaged_file_says_that_a_backup_is_needed() throws IOException {
        try (var database = Database.open(file())) {
            database.write(connection -> {
                for (int n = 0; n < 500; n++) insert(connection, "name" + n, "x".repeat(200));
                return n(connection);
            }).join();
        }
        try (var bytes = new RandomAccessFile(file().toFile(), "rw")) {
            for (long at = 4096; at < bytes.length(); at += 4096) {
                bytes.seek(at);
                bytes.write("damaged!".repeat(64).getBytes());
            }
        }
        assertThatThrownBy(() -> {
            try (var database = Database.open(file())) {
                Database.now(database.read(connection -> query(connection, "SELECT sum(length(value)) FROM settings")));
            }
        }).isInstanceOf(StoreException.class).hasMessageContaining("the file is damaged; restore a backup.");
    }

    @Test
    void a_folder_that_is_not_there_or_cannot_hold_a_file_is_named() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear editor");
        Path directory = Files.createDirectory(folder.resolve("directory.db"));
        for (Path impossible : List.of(folder.resolve("nowhere/board.db"), letter.resolve("board.db"), directory)) {
            assertThatThrownBy(() -> Database.open(impossible))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("The database " + impossible + " cannot be opened")
                    .hasMessageEndingWith(".");
        }
    }

    @Test
    void a_failing_unit_leaves_nothing_behind() {
        try (var database = Database.open(file())) {
            for (Throwable failure : List.of(new IllegalStateException("no"), new StackOverflowError())) {
                CompletableFuture<Object> answer = database.write(connection -> {
                    insert(connection, "half", "done");
                    if (failure instanceof Error error) throw error;
                    throw (RuntimeException) failure;
                });
                assertThatThrownBy(answer::join).hasCause(failure);
            }
            CompletableFuture<Object> wrong = database.write(connection -> {
                insert(connection, "half", "done");
                return insert(connection, "half", "again");
            });
            assertThatThrownBy(wrong::join).cause().isInstanceOf(StoreException.class);

            set(database, "whole", "done").join();
            assertThat(number(database, "SELECT count(*) FROM settings")).isEqualTo(1);
        }
    }

    @Test
    void what_the_work_itself_throws_reaches_the_one_who_waits() {
        try (var database = Database.open(file())) {
            assertThatThrownBy(() -> Database.now(database.read(_ -> {
                throw new IllegalArgumentException("no such post");
            }))).isInstanceOf(IllegalArgumentException.class).hasMessage("no such post");
            assertThatThrownBy(() -> Database.now(database.read(connection -> query(connection, "SELECT nonsense")))).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void the_reader_cannot_write() {
        try (var database = Database.open(file())) {
            var sneaked = database.read(connection -> insert(connection, "sneaked", "in"));
            try {
                sneaked.join();
            } catch (CompletionException _) { // refused is as good as forgotten
            }
            assertThat(number(database, "SELECT count(*) FROM settings")).isZero();
        }
    }

    @Test
    void work_after_closing_is_refused_and_closing_twice_is_nothing() {
        var database = Database.open(file());
        database.close();
        database.close();
        assertThatThrownBy(() -> Database.now(set(database, "late", "1"))).isInstanceOf(StoreException.class).hasMessage("The world is already closed.");
        assertThatThrownBy(() -> Database.now(database.read(DatabaseTest::n))).isInstanceOf(StoreException.class);
    }

    @Test
    void work_that_was_handed_in_is_done_before_closing_even_if_the_closer_is_interrupted() throws Exception {
        var database = Database.open(file());
        var answers = IntStream.range(0, 200).mapToObj(n -> set(database, "name" + n, "x")).toList();
        var closer = new CompletableFuture<Boolean>();
        Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            database.close();
            closer.complete(Thread.currentThread().isInterrupted());
        });
        assertThat(closer.get(10, TimeUnit.SECONDS)).as("the interrupt is remembered").isTrue();
        assertThat(answers).allMatch(CompletableFuture::isDone).noneMatch(CompletableFuture::isCompletedExceptionally);
    }

    @Test
    void one_who_is_interrupted_while_waiting_is_told_and_stays_interrupted() throws Exception {
        var told = new CompletableFuture<String>();
        Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            try {
                Database.now(new CompletableFuture<String>());
            } catch (StoreException e) {
                told.complete(e.getMessage() + Thread.currentThread().isInterrupted());
            }
        });
        assertThat(told.get(10, TimeUnit.SECONDS)).isEqualTo("Interrupted while the database was working.true");
    }

    @Test
    void many_virtual_threads_write_and_read_what_they_wrote() throws Exception {
        try (var database = Database.open(file());
                var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = new ArrayList<Future<String>>();
            for (int n = 0; n < 300; n++) {
                String name = "name" + n;
                seen.add(crowd.submit(() -> {
                    Database.now(set(database, name, name));
                    return setting(database, name);
                }));
            }
            for (int n = 0; n < 300; n++) assertThat(seen.get(n).get(10, TimeUnit.SECONDS)).isEqualTo("name" + n);
        }
    }

    @Test
    void what_follows_a_commit_happens_in_the_order_of_the_commits_on_one_thread() throws Exception {
        var followed = new ConcurrentLinkedQueue<Long>();
        var threads = new ConcurrentLinkedQueue<Thread>();
        try (var database = Database.open(file());
                var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Boolean>>();
            for (int n = 0; n < 500; n++) {
                String name = "name" + n;
                answers.add(crowd.submit(() -> Database.now(database.write(
                        connection -> {
                            insert(connection, name, "x");
                            return query(connection, "SELECT count(*) FROM settings");
                        },
                        count -> {
                            threads.add(Thread.currentThread());
                            return followed.add(count);
                        }))));
            }
            for (var answer : answers) answer.get(10, TimeUnit.SECONDS);
        }
        assertThat(followed).containsExactlyElementsOf(LongStream.rangeClosed(1, 500).boxed().toList());
        assertThat(threads.stream().distinct()).hasSize(1);
    }

    @Test
    void units_that_wait_together_share_one_commit_and_one_that_fails_fails_alone() throws Exception {
        try (var database = Database.open(file())) {
            var held = new CompletableFuture<Void>();
            database.write(_ -> held.join());
            var followed = new ArrayList<String>();
            var seenElsewhere = new ConcurrentLinkedQueue<String>();
            var answers = new ArrayList<CompletableFuture<Boolean>>();
            for (int n = 0; n < 20; n++) {
                String name = "name" + n;
                answers.add(database.writeTogether(
                        connection -> {
                            insert(connection, name, "x");
                            if (name.equals("name7")) throw new IllegalStateException("no");
                            if (name.equals("name9")) insert(connection, name, "again");
                            seenElsewhere.add(elsewhere("SELECT count(*) FROM settings"));
                            return name;
                        },
                        followed::add));
            }
            held.complete(null);
            for (int n : new int[] {0, 8, 19}) assertThat(answers.get(n).get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(seenElsewhere).as("nothing is committed before all are done").hasSize(18).containsOnly("0");
            assertThatThrownBy(answers.get(7)::join).hasCause(new IllegalStateException("no"));
            assertThatThrownBy(answers.get(9)::join).cause().isInstanceOf(StoreException.class);
            assertThat(followed).containsExactlyElementsOf(IntStream.range(0, 20).filter(n -> n != 7 && n != 9).mapToObj(n -> "name" + n).toList());
            assertThat(elsewhere("SELECT count(*) FROM settings")).isEqualTo("18");
        }
    }

    @Test
    void a_unit_that_wants_to_be_alone_ends_the_company_of_those_before_it() throws Exception {
        try (var database = Database.open(file())) {
            var held = new CompletableFuture<Void>();
            database.write(_ -> held.join());
            database.writeTogether(connection -> insert(connection, "before", "x"), rows -> rows);
            var alone = database.write(_ -> elsewhere("SELECT count(*) FROM settings"));
            held.complete(null);
            assertThat(alone.get(10, TimeUnit.SECONDS)).isEqualTo("1");
        }
    }

    private static CompletableFuture<Integer> set(Database database, String name, String value) {
        return database.write(connection -> insert(connection, name, value));
    }

    private static int insert(Connection connection, String name, String value) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO settings VALUES (?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, value);
            return insert.executeUpdate();
        }
    }

    private static String setting(Database database, String name) {
        return Database.now(database.read(connection -> {
            try (var select = connection.prepareStatement("SELECT value FROM settings WHERE name = ?")) {
                select.setString(1, name);
                return select.executeQuery().getString(1);
            }
        }));
    }

    private static long number(Database database, String sql) {
        return Database.now(database.write(connection -> query(connection, sql)));
    }

    private static long n(Connection connection) throws SQLException {
        return query(connection, "SELECT count(*) FROM settings");
    }

    private static long query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    private static List<String> tables(Database database) {
        return Database.now(database.read(connection -> {
            var names = new ArrayList<String>();
            try (var rows = connection.createStatement().executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
                while (rows.next()) names.add(rows.getString(1));
            }
            return names;
        }));
    }

    /// As another program would see the file.
    private String elsewhere(String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var row = connection.createStatement().executeQuery(sql)) {
            return row.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void elsewhereDo(String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            connection.createStatement().executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
