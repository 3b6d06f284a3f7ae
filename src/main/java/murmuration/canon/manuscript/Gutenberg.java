package murmuration.canon.manuscript;

import java.util.regex.Pattern;

/// The licence and the notes that Project Gutenberg puts around a book.
final class Gutenberg {

    private static final Pattern START = Pattern.compile("(?im)^\\s*\\*{3}\\s*START OF TH(?:E|IS) PROJECT GUTENBERG.*?\\*{3}\\s*$|^.*\\*END\\*THE SMALL PRINT.*$");
    private static final Pattern END = Pattern.compile("(?im)^\\s*\\*{3}\\s*END OF TH(?:E|IS) PROJECT GUTENBERG.*$|^End of (?:the )?Project Gutenberg.*$");
    private static final Pattern NOTES = Pattern.compile("(?s)\\[(?:Illustration|Transcriber)[^\\[\\]]*(?:\\[[^\\]]*\\][^\\[\\]]*)*\\]");

    private Gutenberg() {}

    static boolean wraps(String text) {
        return START.matcher(text).find();
    }

    /// The book alone.
    static String unwrap(String text) {
        var start = START.matcher(text);
        if (!start.find()) {
            return text;
        }
        var body = text.substring(start.end());
        var end = END.matcher(body);
        return NOTES.matcher(end.find() ? body.substring(0, end.start()) : body).replaceAll("");
    }
}
