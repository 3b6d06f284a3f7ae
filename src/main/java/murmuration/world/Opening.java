package murmuration.world;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import murmuration.canon.manuscript.CanonException;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.ManuscriptFolder;
import murmuration.canon.manuscript.Progress;
import murmuration.cast.Problem;

/// What a world is made of, read from its folder. Book, cast and board do not need each other and are read at the same time, since somebody waits before the window.
///
/// @param problems of all of them; everything else is open
record Opening(Path folder, WorldFile file, WorldLock lock, BoardFile.Board board, Company company, Threshold threshold, Manuscript manuscript, List<Problem> problems) {

    private record Reading(Manuscript manuscript, Optional<Problem> problem) {

        Reading(String problem, String fix) {
            this(Manuscript.EMPTY, Optional.of(new Problem("manuscript", 0, 0, problem, fix)));
        }
    }

    /// Locks the folder, until [#letGo()].
    ///
    /// @throws WorldException if the folder holds no world, is open elsewhere, or cannot be written
    /// @throws murmuration.store.StoreException if its database cannot be used
    static Opening of(Path folder, World.Options options) {
        Tidying.finishRestoring(folder);
        WorldFile file = WorldFile.read(folder);
        WorldLock lock = WorldLock.take(folder);
        try {
            Tidying.sweep(folder);
            return read(folder, file, lock, options);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Opening read(Path folder, WorldFile file, WorldLock lock, World.Options options) {
        var threshold = new Threshold();
        CompletableFuture<Company> company = meanwhile(() -> new Company(folder.resolve("characters"), threshold));
        CompletableFuture<Reading> book = meanwhile(() -> book(folder.resolve("manuscript")));
        var board = new BoardFile(folder);
        BoardFile.Board kept = board.open(file, options);
        try {
            var problems = new ArrayList<>(board.problems());
            problems.addAll(company.join().problems());
            book.join().problem().ifPresent(problems::add);
            return new Opening(folder, file, lock, kept, company.join(), threshold, book.join().manuscript(), problems);
        } catch (CompletionException e) {
            close(kept);
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    void letGo() {
        try {
            close(board);
        } finally {
            lock.close();
        }
    }

    private static void close(BoardFile.Board board) {
        board.traces().close();
        board.database().close();
    }

    private static <T> CompletableFuture<T> meanwhile(Supplier<T> reading) {
        return CompletableFuture.supplyAsync(reading, work -> Thread.ofPlatform().daemon().name("opening").start(work));
    }

    /// A book that cannot be read is a problem of the world, not the end of it.
    private static Reading book(Path chapters) {
        if (!Files.isDirectory(chapters)) return new Reading("The folder manuscript is missing.", "Put the book back there, even if it is empty; until then nobody remembers it.");
        try {
            List<Path> texts = new ManuscriptFolder(chapters).files();
            return new Reading(texts.isEmpty() ? Manuscript.EMPTY : Manuscript.read(texts, Progress.SILENT), Optional.empty());
        } catch (CanonException e) {
            return new Reading(e.getMessage(), "Mend or replace the file; until then nobody remembers the book.");
        }
    }
}
