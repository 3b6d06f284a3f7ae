package murmuration.canon.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads HTML and XHTML whatever is wrong with it, in one pass: no tag need be closed and no attribute quoted.
final class Html implements Iterator<Markup> {

    private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr");
    private static final int LONGEST_TAG = 8_000;
    private static final Pattern NAME = Pattern.compile("^/?([A-Za-z][\\w:.-]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z][\\w:.-]{0,99})\\s{0,9}=\\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    private final String text;
    private final Deque<Markup> ahead = new ArrayDeque<>();
    private int at;

    Html(String text) {
        this.text = text;
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty() || at < text.length();
    }

    @Override
    public Markup next() {
        if (!ahead.isEmpty()) {
            return ahead.poll();
        }
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return text.charAt(at) == '<' && opensMarkup() ? markup() : characters();
    }

    /// A `<` that only stands in the text opens nothing.
    private boolean opensMarkup() {
        return at + 1 < text.length() && (Character.isLetter(text.charAt(at + 1)) || "/!?".indexOf(text.charAt(at + 1)) >= 0);
    }

    private Markup characters() {
        var end = text.indexOf('<', at + 1);
        return new Markup.Text(Entities.decode(upTo(end, 0)));
    }

    private Markup markup() {
        if (text.startsWith("<!--", at)) {
            upTo(text.indexOf("-->", at + 4), 3);
            return new Markup.Text("");
        }
        if (text.startsWith("<![CDATA[", at)) {
            at += "<![CDATA[".length();
            var end = text.indexOf("]]>", at);
            var data = upTo(end, 0);
            at = Math.min(text.length(), at + 3);
            return new Markup.Text(data);
        }
        at++;
        var inside = upTo(text.indexOf('>', at), 0);
        at = Math.min(text.length(), at + 1);
        return tag(inside.substring(0, Math.min(inside.length(), LONGEST_TAG)));
    }

    /// What stands before `end`; reading goes on `more` characters behind it.
    private String upTo(int end, int more) {
        var part = text.substring(at, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + more;
        return part;
    }

    private Markup tag(String inside) {
        var named = NAME.matcher(inside);
        if (!named.find()) {
            return new Markup.Text("");
        }
        var name = withoutPrefix(named.group(1)).toLowerCase(Locale.ROOT);
        if (inside.startsWith("/")) {
            return new Markup.Close(name);
        }
        if (inside.endsWith("/") || VOID.contains(name)) {
            ahead.add(new Markup.Close(name));
        }
        return new Markup.Open(name, attributes(inside.substring(named.end())));
    }

    private static Map<String, String> attributes(String inside) {
        var attributes = new HashMap<String, String>();
        ATTRIBUTE.matcher(inside).results().forEach(found -> {
            var value = found.group(2) != null ? found.group(2) : found.group(3) != null ? found.group(3) : found.group(4);
            attributes.put(withoutPrefix(found.group(1)).toLowerCase(Locale.ROOT), Entities.decode(value));
        });
        return attributes;
    }

    private static String withoutPrefix(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }
}
