package murmuration.studio.insight;

import java.util.Locale;

/// Numbers as a table and a file say them.
final class Numbers {

    private Numbers() {}

    static String whole(long number) {
        return Long.toString(number);
    }

    static String part(double number) {
        return Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%.2f", number);
    }
}
