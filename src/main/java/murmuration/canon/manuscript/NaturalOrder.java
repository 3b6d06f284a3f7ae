package murmuration.canon.manuscript;

import java.util.Comparator;
import java.util.regex.Pattern;

/// The order in which people number their files: `9-tide` before `10-ebb`.
final class NaturalOrder {

    static final Comparator<String> OF_NAMES = Comparator.comparing(NaturalOrder::padded).thenComparing(Comparator.naturalOrder());

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private NaturalOrder() {}

    private static String padded(String name) {
        return NUMBER.matcher(name).replaceAll(number -> "0".repeat(9 - number.group().length()) + number.group());
    }
}
