package murmuration.canon.manuscript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder in which a world keeps its manuscript: files and projects of writing programs, in the order of their names.
public record ManuscriptFolder(Path path) {

    private static final Pattern READABLE = Pattern.compile("(?i)[^.~].*\\.(?:md|markdown|txt|docx|odt|epub|msk|zip)");
    private static final Pattern OF_A_PROJECT = Pattern.compile("nwProject\\.nwx|content/[^/]*\\.nwd|MANUSKRIPT|infos\\.txt|outline/.*\\.(?:md|txt|t2t)");

    /// What can be read, to be given to [Manuscript#read]; nothing where there is no folder.
    ///
    /// @throws CanonException when the folder cannot be listed
    public List<Path> files() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        if (isProject(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(this::isReadable).sorted(Comparator.comparing(Archive::name, NaturalOrder.OF_NAMES)).toList();
        } catch (IOException e) {
            throw new CanonException("The folder " + path + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /// Copies a manuscript in, of a project only what is read of it. The copy appears when it is complete.
    ///
    /// @param number by which its name begins
    /// @return the copy
    /// @throws CanonException when it cannot be read
    public Path add(int number, Path manuscript) throws IOException {
        var place = new Source(manuscript).place();
        var building = Files.createTempDirectory(path, ".adding");
        try {
            var name = "%02d-%s".formatted(number, Archive.name(place));
            if (Files.isDirectory(place)) {
                copyProject(place, building.resolve(name));
            } else {
                Files.copy(place, building.resolve(name));
            }
            return Files.move(building.resolve(name), path.resolve(name));
        } finally {
            delete(building);
        }
    }

    private static void copyProject(Path from, Path to) throws IOException {
        try (var project = new FolderFiles(from)) {
            for (var name : project.names().stream().filter(each -> OF_A_PROJECT.matcher(each).matches()).toList()) {
                Files.createDirectories(to.resolve(name).getParent());
                Files.write(to.resolve(name), project.bytes(name));
            }
        }
    }

    private static void delete(Path building) throws IOException {
        try (Stream<Path> left = Files.walk(building)) {
            for (var file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private boolean isReadable(Path inside) {
        if (Files.isDirectory(inside)) {
            return !Archive.name(inside).startsWith(".") && isProject(inside) && !Files.exists(inside.resolveSibling(Archive.name(inside) + ".msk"));
        }
        return READABLE.matcher(Archive.name(inside)).matches();
    }

    private static boolean isProject(Path folder) {
        return Files.isRegularFile(folder.resolve(NovelWriter.PROJECT)) || Files.isDirectory(folder.resolve("outline"));
    }
}
