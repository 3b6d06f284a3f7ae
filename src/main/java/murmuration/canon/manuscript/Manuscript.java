package murmuration.canon.manuscript;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The novel, cut into chapters, scenes and passages.
public record Manuscript(List<Chapter> chapters) {

    public static final Manuscript EMPTY = new Manuscript(List.of());

    public Manuscript {
        chapters = List.copyOf(chapters);
    }

    /// Reads plain text, Markdown, DOCX, ODT, EPUB, and projects of novelWriter and Manuskript (a folder, its project file or a
    /// zip), in the order given. Several files without any heading are a chapter each. Interrupting the thread cancels.
    ///
    /// @throws CanonException when a file is missing, empty, damaged, protected or no text, naming it; or when cancelled
    public static Manuscript read(List<Path> files, Progress progress) {
        var blocks = new ArrayList<Block>();
        var keepsOpening = true;
        for (var file : files) {
            if (Thread.currentThread().isInterrupted()) {
                throw CanonException.stopped();
            }
            progress.at("Reading " + file.getFileName(), (double) files.indexOf(file) / files.size());
            var source = new Source(file);
            var found = source.read();
            keepsOpening &= found.isWholeBook();
            if (files.size() > 1 && found.blocks().stream().noneMatch(Block.Heading.class::isInstance)) {
                blocks.add(new Block.Heading(1, source.title()));
            }
            blocks.addAll(found.blocks());
        }
        progress.at("Cutting chapters", 0.9);
        var chapters = Chapters.of(blocks, keepsOpening);
        progress.at("Manuscript read", 1);
        return new Manuscript(chapters);
    }

    public Stream<Passage> passages() {
        return chapters.stream().flatMap(chapter -> chapter.scenes().stream()).flatMap(scene -> scene.passages().stream());
    }

    /// 0 where there are no chapters.
    public int lastChapter() {
        return chapters.isEmpty() ? 0 : chapters.getLast().number();
    }
}
