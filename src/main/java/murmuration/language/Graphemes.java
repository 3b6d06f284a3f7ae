package murmuration.language;

import java.util.regex.Pattern;

/// Characters as a reader counts them: an emoji family is one. Agrees with Bluesky's counter on JDK 25.
public final class Graphemes {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Graphemes() {}

    public static int count(String text) {
        return (int) CLUSTER.matcher(text).results().count();
    }
}
