package murmuration.canon.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A document of novelWriter: `##` heads a chapter, `###` a scene, `####` a section; lines that begin with `%` or `@` are
/// comments and references to notes.
final class NovelWriterDocument {

    private static final Pattern HEADING = Pattern.compile("(#{1,4})!? (.*)");
    private static final Pattern SPACING = Pattern.compile("\\[(?:new ?page|vspace(?::\\d+)?)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALIGNMENT = Pattern.compile("^>{1,2}\\s*|\\s*<{1,2}$");
    private static final Pattern SHORTCODE = Pattern.compile("\\[/?(?:b|i|s|u|m|sup|sub)]|\\[(?:footnote|field):[^\\]\\s]*]", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|~~|(?<![\\p{L}\\p{N}\\\\])_|(?<!\\\\)_(?![\\p{L}\\p{N}])");
    private static final Pattern REPLACED = Pattern.compile("<([^<>\\s]{1,40})>");

    private final Map<String, String> replacements;
    private final Blocks blocks;
    private final List<String> gathered = new ArrayList<>();

    /// @param blocks where to write
    NovelWriterDocument(Map<String, String> replacements, Blocks blocks) {
        this.replacements = replacements;
        this.blocks = blocks;
    }

    void read(String text) {
        text.lines().forEach(this::take);
        finishParagraph();
    }

    private void take(String line) {
        var heading = HEADING.matcher(line);
        if (heading.matches()) {
            finishParagraph();
            head(heading.group(1).length(), heading.group(2));
        } else if (line.isBlank() || SPACING.matcher(line.strip()).matches()) {
            finishParagraph();
        } else if (!line.startsWith("%") && !line.startsWith("@")) {
            gathered.add(line);
        }
    }

    /// Only chapters are headings; the names of parts and scenes are for the novelist.
    private void head(int level, String text) {
        if (level == 2) {
            blocks.heading(1, plain(text));
        } else {
            blocks.sceneBreak();
        }
    }

    private void finishParagraph() {
        if (!gathered.isEmpty()) {
            var text = String.join(" ", gathered.stream().map(line -> ALIGNMENT.matcher(line.strip()).replaceAll("")).toList());
            blocks.paragraph(text.matches("[*~#\\s]+") ? text : plain(text));
            gathered.clear();
        }
    }

    private String plain(String text) {
        var unmarked = EMPHASIS.matcher(SHORTCODE.matcher(text.replace("[br]", " ")).replaceAll("")).replaceAll("").replaceAll("\\\\([*_~])", "$1");
        return REPLACED.matcher(unmarked).replaceAll(found -> Matcher.quoteReplacement(replacements.getOrDefault(found.group(1), found.group())));
    }
}
