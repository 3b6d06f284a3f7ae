package murmuration.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import murmuration.language.Tagged;

/// Numbers in words and digits, up to the millions: "two hundred and twelve", "thirty-one", "1,200".
final class Numerals {

    private static final List<String> SMALL = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
            "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Integer> VALUES = Stream.concat(
                    IntStream.range(0, SMALL.size()).boxed().map(i -> Map.entry(SMALL.get(i), i)),
                    IntStream.range(0, TENS.size()).boxed().map(i -> Map.entry(TENS.get(i), 20 + 10 * i)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Map<String, Integer> SCALES = Map.of("hundred", 100, "thousand", 1_000, "million", 1_000_000, "dozen", 12);

    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})*|\\d{1,7}");

    private Numerals() {}

    static boolean isNumeral(Tagged token) {
        return isNumeral(token.token());
    }

    static boolean isNumeral(String word) {
        return !word.startsWith("-") && Arrays.stream(word.toLowerCase(Locale.ROOT).split("-"))
                .allMatch(part -> VALUES.containsKey(part) || SCALES.containsKey(part) || DIGITS.matcher(part).matches());
    }

    /// Empty for no words, or for words that are no number.
    static OptionalInt value(List<String> words) {
        var parts = words.stream().flatMap(word -> Arrays.stream(word.toLowerCase(Locale.ROOT).split("-"))).filter(word -> !word.equals("and")).toList();
        if (parts.isEmpty() || !parts.stream().allMatch(Numerals::isNumeral)) {
            return OptionalInt.empty();
        }
        var total = 0;
        var current = 0;
        for (var part : parts) {
            var scale = SCALES.getOrDefault(part, 0);
            current = scale == 0 ? current + single(part) : Math.max(1, current) * scale;
            if (scale >= 1_000) {
                total += current;
                current = 0;
            }
        }
        return OptionalInt.of(total + current);
    }

    private static int single(String part) {
        var value = VALUES.get(part);
        return value != null ? value : Integer.parseInt(part.replace(",", ""));
    }
}
