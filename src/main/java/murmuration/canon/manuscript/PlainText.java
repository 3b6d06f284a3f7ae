package murmuration.canon.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Blocks of a plain text: paragraphs between blank lines, or one a line where the lines are long.
final class PlainText {

    private static final Pattern MARK = Pattern.compile("^(?:[*#~•–—=_-]\\s*){3,}$|^[*#⁂•§]$");
    private static final Pattern HASHES = Pattern.compile("^(#{1,6})\\s+(.*\\S)\\s*#*$");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\p{L}\\p{N}])_([^_\\n]+(?:\\n[^_\\n]+)?)_(?![\\p{L}\\p{N}])");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> gathered = new ArrayList<>();
    private final boolean paragraphPerLine;
    private final int blanksOfBreak;
    private int blank;

    /// @param blanksOfBreak blank lines that part scenes, where fewer part paragraphs
    private PlainText(boolean paragraphPerLine, int blanksOfBreak) {
        this.paragraphPerLine = paragraphPerLine;
        this.blanksOfBreak = blanksOfBreak;
    }

    static List<Block> blocks(String text) {
        var plain = EMPHASIS.matcher(text).replaceAll("$1");
        var paragraphPerLine = isParagraphPerLine(plain);
        var reader = new PlainText(paragraphPerLine, paragraphPerLine && !partsByBlankLines(plain) ? 1 : 2);
        plain.lines().forEach(reader::take);
        reader.finishParagraph();
        return reader.blocks;
    }

    private static boolean isParagraphPerLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).mapToInt(String::length).average().orElse(0) > 100;
    }

    /// Whether most lines stand alone between blank ones.
    private static boolean partsByBlankLines(String text) {
        var written = text.lines().filter(line -> !line.isBlank()).count();
        var adjacent = Pattern.compile("(?m)\\S[^\\n]*\\n(?=[^\\n]*\\S)").matcher(text).results().count();
        return adjacent * 2 < written;
    }

    private void take(String line) {
        if (line.isBlank()) {
            finishParagraph();
            blank++;
            return;
        }
        if (gathered.isEmpty() && !blocks.isEmpty() && blank >= blanksOfBreak) {
            blocks.add(new Block.SceneBreak());
        }
        blank = 0;
        if (startsParagraph(line)) {
            finishParagraph();
        }
        gathered.add(line);
    }

    private boolean startsParagraph(String line) {
        return paragraphPerLine || line.startsWith("\t") || line.startsWith("  ") && !gathered.isEmpty() && !gathered.getLast().startsWith("  ")
                || MARK.matcher(line.strip()).matches() || HASHES.matcher(line).matches();
    }

    private void finishParagraph() {
        if (gathered.isEmpty()) {
            return;
        }
        var lines = List.copyOf(gathered);
        gathered.clear();
        var first = lines.getFirst().strip();
        var hashes = HASHES.matcher(first);
        if (MARK.matcher(first).matches()) {
            blocks.add(new Block.SceneBreak());
            addRest(lines);
        } else if (hashes.matches()) {
            blocks.add(new Block.Heading(hashes.group(1).length(), hashes.group(2)));
            addRest(lines);
        } else if (ChapterLine.of(first).isPresent()) {
            addChapterLines(lines);
        } else {
            blocks.add(new Block.Paragraph(joined(lines)));
        }
    }

    private void addRest(List<String> lines) {
        if (lines.size() > 1) {
            blocks.add(new Block.Paragraph(joined(lines.subList(1, lines.size()))));
        }
    }

    /// "CHAPTER I" with its title on the next line is one heading; a table of contents is a heading a line.
    private void addChapterLines(List<String> lines) {
        for (var line : lines) {
            var heads = ChapterLine.of(line).isPresent();
            if (heads) {
                blocks.add(new Block.Heading(0, line.strip()));
            } else if (lines.size() <= 3 && line.length() < 70 && blocks.getLast() instanceof Block.Heading(_, var text)) {
                blocks.set(blocks.size() - 1, new Block.Heading(0, text.replaceFirst("[.:]$", "") + ": " + line.strip()));
            } else {
                blocks.add(new Block.Paragraph(line.strip()));
            }
        }
    }

    private static String joined(List<String> lines) {
        return String.join(" ", lines.stream().map(String::strip).toList()).replaceAll("\\s+", " ");
    }
}
