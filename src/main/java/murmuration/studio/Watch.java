package murmuration.studio;

import java.lang.System.Logger.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import murmuration.canon.manuscript.Progress;
import murmuration.studio.parts.Texts;
import murmuration.world.Backups;
import murmuration.world.Company.Outside;
import murmuration.world.World;

/// Looks every two seconds whether somebody else changed the world's files, and now and then whether the daily backup is due. Says what it found; changes nothing
/// that the novelist has not saved.
final class Watch {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int BACKUP_EVERY = 300;

    private final World world;
    private final Assembly assembly;
    private final Executor fx;
    private final Thread thread = Thread.ofVirtual().name("watch").unstarted(this::watch);
    private Optional<FileTime> written = Optional.empty();
    private Optional<String> trouble = Optional.empty();

    Watch(World world, Assembly assembly, Executor fx) {
        this.world = world;
        this.assembly = assembly;
        this.fx = fx;
    }

    void start() {
        written = written();
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    private void watch() {
        try {
            for (int looks = 1; ; looks++) {
                Thread.sleep(EVERY);
                look();
                if (looks % BACKUP_EVERY == 0) backUpIfDue();
            }
        } catch (InterruptedException _) { // the window was closed
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            for (Outside outside : world.company().noticed()) fx.execute(() -> say(outside));
            Optional<FileTime> now = written();
            sayTrouble(world.trouble());
            if (!now.equals(written) && world.isChangedOutside()) fx.execute(() -> assembly.notices().say(Texts.of("outside.world")));
            written = now;
        } catch (RuntimeException e) {
            System.getLogger(Watch.class.getName()).log(Level.WARNING, "The files of " + world.folder() + " could not be looked at; the next look tries again", e);
        }
    }

    /// Where the board lies on a server: once when that is out of reach, and once when it is back.
    private void sayTrouble(Optional<String> now) {
        if (!now.equals(trouble)) fx.execute(() -> assembly.notices().say(now.orElse(Texts.of("outside.back"))));
        trouble = now;
    }

    private void say(Outside outside) {
        switch (outside) {
            case Outside.Changed(var name) -> {
                assembly.notices().say(Texts.of("outside.changed", name));
                assembly.changedOutside(name);
            }
            case Outside.Came(var name) -> assembly.notices().say(Texts.of("outside.came", name));
            case Outside.Missing(var name) -> {
                assembly.notices().say(Texts.of("outside.missing", name));
                ask(name);
            }
            case Outside.Spoilt(var problem) -> assembly.notices().say(Texts.of("outside.spoilt", problem.file(), problem.problem()));
        }
    }

    /// A sheet that is gone may have been put away on purpose.
    private void ask(String name) {
        var write = new ButtonType(Texts.of("outside.missing.write"), ButtonData.OK_DONE);
        var leave = new ButtonType(Texts.of("outside.missing.leave"), ButtonData.OTHER);
        var question = new Alert(AlertType.NONE, Texts.of("outside.missing.title", name), write, leave);
        question.resultProperty().subscribe(answer -> {
            if (answer == write) assembly.background().run("restore", () -> world.company().restore(name));
            if (answer == leave) assembly.background().run("remove", () -> world.company().remove(name));
        });
        question.show();
    }

    private void backUpIfDue() {
        var backups = new Backups(world.folder());
        try {
            if (backups.due()) backups.make(Progress.SILENT);
        } catch (RuntimeException e) {
            System.getLogger(Watch.class.getName()).log(Level.WARNING, "The daily backup failed", e);
            fx.execute(() -> assembly.notices().say(Texts.of("outside.backup")));
        }
    }

    private Optional<FileTime> written() {
        Path file = world.folder().resolve("world.json");
        try {
            return Files.exists(file) ? Optional.of(Files.getLastModifiedTime(file)) : Optional.empty();
        } catch (IOException _) { // it went while we looked
            return Optional.empty();
        }
    }
}
