package murmuration.canon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts paragraphs into speech and narration at the kind of quotation mark the book uses, or at dashes: `— Hello, said Anna. — Who's there?`
final class Quotes {

    private enum Kind { DOUBLE, SINGLE, DASH }

    private static final Pattern SINGLE_OPENING = Pattern.compile("(?<![\\p{L}\\p{N}.,!?])[‘'](?=[\\p{Lu}\\p{Ll}])");
    private static final Pattern SINGLE_CLOSING = Pattern.compile("(?<=[\\p{L}.,!?…—-])[’'](?![\\p{L}])");
    private static final Pattern PUNCTUATED_CLOSING = Pattern.compile("(?<=[.,!?…—-])[’'](?![\\p{L}])");

    private static final Pattern DASH_OPENING = Pattern.compile("(?:^|(?<=[.,;:!?…])|(?<=[.,;:!?…] ))[—–―](?=.)");
    private static final Pattern DASH_CLOSING = Pattern.compile("(?<=[.,!?…])\\s+[—–―]?(?=\\s*(?:" + Cues.VERB + " (?:s?he|I|the|\\p{Lu}\\p{Ll}+)|(?:s?he|I|\\p{Lu}\\p{Ll}+) " + Cues.VERB + ")\\b)");

    private final Kind kind;

    private Quotes(Kind kind) {
        this.kind = kind;
    }

    /// The kind most paragraphs begin a speech with.
    static Quotes usedIn(List<String> paragraphs) {
        var twice = paragraphs.stream().filter(text -> text.matches("(?s).*[\"“”„«»].*")).count();
        var once = paragraphs.stream().filter(text -> SINGLE_OPENING.matcher(text).find() && PUNCTUATED_CLOSING.matcher(text).find()).count();
        var dashed = paragraphs.stream().filter(text -> text.matches("(?s)[—–―].+")).count();
        return new Quotes(dashed > Math.max(once, twice) ? Kind.DASH : once > twice ? Kind.SINGLE : Kind.DOUBLE);
    }

    /// A speech that is not closed runs to the paragraph's end.
    List<Span> spans(String paragraph) {
        var spans = new ArrayList<Span>();
        var at = 0;
        while (at < paragraph.length()) {
            var open = opening(paragraph, at);
            if (open < 0) {
                add(spans, false, paragraph.substring(at));
                return spans;
            }
            add(spans, false, paragraph.substring(at, open));
            var close = closing(paragraph, open + 1);
            add(spans, true, paragraph.substring(open + 1, close < 0 ? paragraph.length() : close));
            at = close < 0 ? paragraph.length() : close + 1;
        }
        return spans;
    }

    /// Whether the last speech of the paragraph goes on in the next one; after a dash none does.
    boolean staysOpen(String paragraph) {
        if (kind == Kind.DASH) {
            return false;
        }
        var at = 0;
        while (true) {
            var open = opening(paragraph, at);
            if (open < 0) {
                return false;
            }
            var close = closing(paragraph, open + 1);
            if (close < 0) {
                return true;
            }
            at = close + 1;
        }
    }

    private int opening(String text, int from) {
        return switch (kind) {
            case DOUBLE -> firstOf(text, from, "\"“„«»");
            case SINGLE -> find(SINGLE_OPENING, text, from);
            case DASH -> find(DASH_OPENING, text, from);
        };
    }

    private int closing(String text, int from) {
        return switch (kind) {
            case DOUBLE -> firstOf(text, from, closers(text.charAt(from - 1)));
            case SINGLE -> {
                var punctuated = find(PUNCTUATED_CLOSING, text, from);
                yield punctuated >= 0 ? punctuated : find(SINGLE_CLOSING, text, from);
            }
            case DASH -> {
                var told = DASH_CLOSING.matcher(text);
                yield told.find(from) ? told.end() - 1 : -1;
            }
        };
    }

    /// „Hallo“, »Hallo« and «Bonjour» beside “hello” and "hello".
    private static String closers(char opened) {
        return switch (opened) {
            case '„' -> "“”\"";
            case '»' -> "«";
            case '«' -> "»";
            default -> "\"”";
        };
    }

    private static int find(Pattern pattern, String text, int from) {
        var found = pattern.matcher(text);
        return found.find(from) ? found.start() : -1;
    }

    private static int firstOf(String text, int from, String marks) {
        for (var i = from; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static void add(List<Span> spans, boolean spoken, String text) {
        if (!text.isBlank()) {
            spans.add(new Span(spoken, text.strip()));
        }
    }
}
