package murmuration.canon;

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

    /// Reads plain text and Markdown (`.md`), in the order given. Several files without any heading are a chapter each.
    /// Interrupting the thread cancels.
    ///
    /// @throws CanonException when a file is missing, empty or no text, naming it; or when cancelled
    public static Manuscript read(List<Path> files, Progress progress) {
        var blocks = new ArrayList<Block>();
        var gutenberg = false;
        for (var file : files) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CanonException("Reading the manuscript was stopped.");
            }
            progress.at("Reading " + file.getFileName(), (double) files.indexOf(file) / files.size());
            var text = new TextFile(file).text();
            gutenberg |= Gutenberg.wraps(text);
            blocks.addAll(blocks(file, Gutenberg.unwrap(text), files.size() > 1));
        }
        progress.at("Cutting chapters", 0.9);
        var chapters = Chapters.of(blocks, !gutenberg);
        progress.at("Manuscript read", 1);
        return new Manuscript(chapters);
    }

    private static List<Block> blocks(Path file, String text, boolean oneOfSeveral) {
        var name = file.getFileName().toString();
        var blocks = name.matches("(?i).*\\.(?:md|markdown)") ? Markdown.blocks(text) : PlainText.blocks(text);
        if (oneOfSeveral && blocks.stream().noneMatch(Block.Heading.class::isInstance)) {
            var headed = new ArrayList<Block>(List.of(new Block.Heading(1, name.replaceFirst("\\.[^.]*$", ""))));
            headed.addAll(blocks);
            return headed;
        }
        return blocks;
    }

    public Stream<Passage> passages() {
        return chapters.stream().flatMap(chapter -> chapter.scenes().stream()).flatMap(scene -> scene.passages().stream());
    }

    /// 0 where there are no chapters.
    public int lastChapter() {
        return chapters.isEmpty() ? 0 : chapters.getLast().number();
    }
}
