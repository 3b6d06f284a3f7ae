package murmuration.canon.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Gathers what stands in a word processor's document. Empty lines part scenes where they are not used between all paragraphs.
final class Blocks {

    /// Under all headings: it heads the text only where no heading does.
    static final int BOOK_TITLE = 7;

    private static final Pattern MARK = Pattern.compile("(?:[*#~•–—=_-]\\s*){3,}|[*#~•⁂§❦❧☙◊]");

    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> emptyBefore = new ArrayList<>();
    private int empty;

    void heading(int level, String text) {
        var line = tidy(text);
        if (!line.isEmpty()) {
            add(new Block.Heading(level, line));
        }
    }

    /// Text without a word in it is an empty line.
    void paragraph(String text) {
        var line = tidy(text);
        if (line.isEmpty()) {
            empty++;
        } else if (MARK.matcher(line).matches()) {
            sceneBreak();
        } else if (ChapterLine.of(line).isPresent()) {
            add(new Block.Heading(0, line));
        } else {
            add(new Block.Paragraph(line));
        }
    }

    void sceneBreak() {
        add(new Block.SceneBreak());
    }

    List<Block> all() {
        var enough = partsByEmptyLines() ? 2 : 1;
        var all = new ArrayList<Block>();
        for (var i = 0; i < blocks.size(); i++) {
            if (i > 0 && emptyBefore.get(i) >= enough) {
                all.add(new Block.SceneBreak());
            }
            all.add(blocks.get(i));
        }
        return all;
    }

    /// Whether most paragraphs that follow another have an empty line between.
    private boolean partsByEmptyLines() {
        var following = 0;
        var parted = 0;
        for (var i = 1; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Paragraph && blocks.get(i - 1) instanceof Block.Paragraph) {
                following++;
                parted += emptyBefore.get(i) > 0 ? 1 : 0;
            }
        }
        return parted * 2 > following;
    }

    private void add(Block block) {
        blocks.add(block);
        emptyBefore.add(empty);
        empty = 0;
    }

    /// Spaces of any kind become one; soft hyphens and marks of width nothing go.
    private static String tidy(String text) {
        return SPACES.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }
}
