package murmuration.export;

/// Text as HTML and XML show it: the signs of markup escaped, and what neither knows (control characters, half of a pair, non-characters) replaced.
final class Escaped {

    private static final int REPLACEMENT = 0xFFFD;

    private Escaped() {}

    static String of(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isKnown(c) ? c : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    private static boolean isKnown(int c) {
        return c == '\t' || c == '\n' || c == '\r' || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
    }
}
