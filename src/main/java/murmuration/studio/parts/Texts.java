package murmuration.studio.parts;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// Everything the window says, from `studio.properties`.
public final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("murmuration.studio.studio");

    /// Reading a pattern costs more than filling it, and the window fills some hundreds a second.
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Texts() {}

    /// @throws java.util.MissingResourceException if nobody wrote that text
    public static String of(String key, Object... values) {
        if (values.length == 0) return BUNDLE.getString(key);
        return ((MessageFormat) FORMATS.computeIfAbsent(key, Texts::format).clone()).format(values); // a format is nobody's to share
    }

    private static MessageFormat format(String key) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH);
    }

    /// A text for a word that comes from elsewhere, such as the name of a check; the word itself where there is none.
    public static String forWord(String prefix, String word) {
        String key = prefix + "." + word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : word;
    }
}
