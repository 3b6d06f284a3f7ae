package murmuration.command;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Folders of native libraries that a killed studio could not take away itself. Each bears in its name the number of the process it was made for
/// (`murmuration-sqlite-4711-…`); where no process has that number any more, nobody uses it.
///
/// The folder of temporary files is everybody's: what is not this user's own is left alone, or a stranger could lay a link there and have her files deleted.
///
/// @param place the folder of temporary files
/// @param owner this user
record StrayLibraries(Path place, UserPrincipal owner) {

    private static final Pattern OURS = Pattern.compile("murmuration-(?:sqlite|onnxruntime|writer)-(\\d{1,18})-\\d+");

    /// A younger one may be another container's, whose processes do not show here, and not be loaded yet.
    private static final Duration LOADED = Duration.ofMinutes(1);

    /// Takes them away on a thread of its own, since in a crowded place looking takes longer than most commands.
    static void sweep(Path place, Path ownFolder) {
        Thread.ofPlatform().daemon().name("leftovers").start(() -> {
            try {
                new StrayLibraries(place, Files.getOwner(ownFolder)).sweep();
            } catch (IOException e) { // they are in nobody's way
                System.getLogger(StrayLibraries.class.getName()).log(System.Logger.Level.INFO, "What killed studios left stays in " + place, e);
            }
        });
    }

    void sweep() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, "murmuration-*")) {
            for (Path folder : folders) {
                if (isLeft(folder)) delete(folder);
            }
        }
    }

    private boolean isLeft(Path folder) throws IOException {
        Matcher name = OURS.matcher(folder.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)
                && Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(LOADED));
    }

    /// Another program that starts just now may be quicker.
    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
