package murmuration.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is there whole or not at all: it is written under a temporary name beside its place and moved.
final class WholeFile {

    private WholeFile() {}

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] content) {
        Path place = file.toAbsolutePath();
        Path temporary = place.resolveSibling("." + place.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            if (Files.isDirectory(place)) throw new IOException("it is a folder");
            Files.createDirectories(place.getParent());
            try {
                Files.write(temporary, content);
                move(temporary, place);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new ExportException("The posts could not be written to " + file + ": " + reason(e, place) + ".", e);
        }
    }

    private static void move(Path temporary, Path place) throws IOException {
        try {
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) { // some network folders cannot; the plain move is the best there is
            Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e, Path place) {
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> "the folder " + place.getParent() + " cannot be written";
            case java.nio.file.FileAlreadyExistsException _ -> place.getParent() + " is not a folder";
            case java.nio.file.FileSystemException named when named.getReason() != null -> named.getReason();
            default -> e.getMessage();
        };
    }
}
