package murmuration.studio.parts;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Everything the window says, from `studio.properties`.
public final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("murmuration.studio.studio");

    private Texts() {}

    /// @throws java.util.MissingResourceException if nobody wrote that text
    public static String of(String key, Object... values) {
        String text = BUNDLE.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(values);
    }

    /// A text for a word that comes from elsewhere, such as the name of a check; the word itself where there is none.
    public static String forWord(String prefix, String word) {
        String key = prefix + "." + word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : word;
    }
}
