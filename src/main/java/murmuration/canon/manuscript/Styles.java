package murmuration.canon.manuscript;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What the paragraph styles of a word processor mean: by outline level, whatever language they are named in, else by name.
final class Styles {

    sealed interface Meaning {

        record Heading(int level) implements Meaning {}

        record Body() implements Meaning {}

        record Rule() implements Meaning {}

        /// A table of contents, a subtitle.
        record LeftOut() implements Meaning {}
    }

    private record Style(String name, String parent, OptionalInt outline) {}

    private static final int LONGEST_LINE = 20;
    private static final Pattern HEADING = Pattern.compile("(?i)heading ?([1-9])");
    private static final Pattern LEFT_OUT = Pattern.compile("(?i)subtitle|toc (?:heading|\\d)|contents (?:heading|\\d+)|(?:foot|end)note(?: text)?");

    private final Map<String, Style> styles = new HashMap<>();

    /// @param parent id, or ""
    /// @param outline 1 for the highest, 10 for body text
    void add(String id, String name, String parent, OptionalInt outline) {
        styles.put(id, new Style(name, parent, outline));
    }

    /// The nearest style in its line of parents that says something; they may stand in a ring.
    Meaning of(String id) {
        var style = style(id);
        for (var i = 0; i < LONGEST_LINE; i++) {
            var meaning = meaning(style);
            if (!(meaning instanceof Meaning.Body) || style.outline().isPresent()) {
                return meaning;
            }
            style = style(style.parent());
        }
        return new Meaning.Body();
    }

    /// One that the file does not describe is taken by its id.
    private Style style(String id) {
        return styles.getOrDefault(id, new Style(id.replace("_20_", " "), "", OptionalInt.empty()));
    }

    private static Meaning meaning(Style style) {
        if (style.outline().isPresent()) {
            return atLevel(style.outline().getAsInt());
        }
        var heading = HEADING.matcher(style.name());
        if (heading.matches()) {
            return new Meaning.Heading(Integer.parseInt(heading.group(1)));
        }
        if (style.name().equalsIgnoreCase("title")) {
            return new Meaning.Heading(Blocks.BOOK_TITLE);
        }
        if (style.name().matches("(?i)horizontal ?line")) {
            return new Meaning.Rule();
        }
        return LEFT_OUT.matcher(style.name()).matches() ? new Meaning.LeftOut() : new Meaning.Body();
    }

    static Meaning atLevel(int level) {
        return level >= 1 && level <= 9 ? new Meaning.Heading(level) : new Meaning.Body();
    }
}
