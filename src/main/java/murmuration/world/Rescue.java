package murmuration.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;
import murmuration.cast.Problem;
import murmuration.store.Salvage;

/// Gets a damaged board back: what can be read of its file, and from the newest whole backup what cannot. The damaged file is kept beside it.
///
/// Whoever calls holds the world's lock and has the database closed.
final class Rescue {

    /// Where damaged files are kept until the novelist throws them away.
    static final String DAMAGED = "damaged";

    private static final String SOUND = ".rescued";
    private static final List<String> PARTS = List.of("", "-wal", "-shm");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss.SSS", Locale.ROOT);

    private final Path world;

    Rescue(Path world) {
        this.world = world;
    }

    /// What can be read, completed from the newest backup.
    ///
    /// @return what was lost, in a sentence
    Problem run() {
        return run(true);
    }

    /// The newest backup alone, where what could be read made no sense.
    Problem fromBackup() {
        return run(false);
    }

    private Problem run(boolean readable) {
        try {
            Path kept = Files.createDirectories(world.resolve(DAMAGED).resolve(NAME.format(LocalDateTime.now(ZoneId.systemDefault()))));
            Path work = Files.createTempDirectory(world, SOUND);
            try {
                for (String part : PARTS) copy(world.resolve(WorldZip.DATABASE + part), kept, work);
                Path sound = work.resolve("sound.db");
                String sentence = gather(readable, work, sound);
                for (String part : PARTS) Files.deleteIfExists(world.resolve(WorldZip.DATABASE + part)); // an old log would be read into the new file
                Files.move(sound, world.resolve(WorldZip.DATABASE), StandardCopyOption.ATOMIC_MOVE);
                return new Problem(WorldZip.DATABASE, 0, 0, sentence, "The damaged file is kept in " + DAMAGED + "/" + kept.getFileName() + "; File > Restore puts a whole backup back.");
            } finally {
                WorldZip.delete(work);
            }
        } catch (IOException e) {
            throw new WorldException("The board of " + world + " is damaged and there is no room to mend it: " + e.getMessage() + ".", e);
        }
    }

    private String gather(boolean readable, Path work, Path sound) throws IOException {
        try (var salvage = new Salvage(sound)) {
            if (readable) salvage.add(work.resolve(WorldZip.DATABASE));
            long posts = salvage.count("posts");
            long verdicts = salvage.count("verdicts");
            Optional<Backups.Backup> backup = Optional.empty();
            for (Backups.Backup one : new Backups(world).list()) {
                if (backup.isEmpty() && database(one.file(), work.resolve("backup.db"))) backup = Optional.of(one);
            }
            backup.ifPresent(_ -> salvage.add(work.resolve("backup.db")));
            return sentence(posts, verdicts, salvage, backup);
        }
    }

    private static String sentence(long posts, long verdicts, Salvage salvage, Optional<Backups.Backup> backup) {
        long back = salvage.count("posts") - posts + salvage.count("verdicts") - verdicts;
        long lost = salvage.last("posts") - salvage.count("posts") + salvage.last("verdicts") - salvage.count("verdicts");
        String from = back > 0 ? ", and " + back + " more came back from the backup " + backup.map(one -> one.file().getFileName().toString()).orElse("") : backup.isEmpty() ? ", and there is no backup" : "";
        return "The board's file was damaged: " + posts + " posts and " + verdicts + " verdicts could be read" + from + "; " + (lost > 0 ? "at least " + lost + " are lost." : "what came after the last of them is lost.");
    }

    private static void copy(Path file, Path kept, Path work) throws IOException {
        if (Files.notExists(file)) return;
        Files.copy(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(file, work.resolve(file.getFileName()));
    }

    /// Takes the database out of a backup, if there is one and the backup can be read.
    private static boolean database(Path zip, Path target) {
        try (var file = new ZipFile(zip.toFile())) {
            var entry = file.getEntry(WorldZip.DATABASE);
            if (entry == null) return false;
            try (var in = file.getInputStream(entry)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                return true;
            }
        } catch (IOException e) { // the next older one may be whole
            System.getLogger(Rescue.class.getName()).log(System.Logger.Level.WARNING, "A backup cannot be read: " + zip, e);
            return false;
        }
    }
}
