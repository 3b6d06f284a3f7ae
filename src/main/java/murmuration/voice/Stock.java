package murmuration.voice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lines for what no book foresees: what somebody of a certain temper would say to a death, a wedding, snow. They are lent to the phrase book of a character who comes from a manuscript, which can only
/// have words for what happens in it, and are there to be replaced by the novelist's own.
///
/// They were written for this, one file a temper, and name nobody and nothing of any book.
public final class Stock {

    private static final Pattern LINE = Pattern.compile("(?m)^([a-z, ]+): (.+)$");

    /// What nobody says any more.
    private static final Pattern DATED = Pattern.compile("(?i)\\b(?:dare say|upon|pray|rid(?:es|ing) out|sir|directly|bowed|connexions|signify|three months, waiting|is come|was come)\\b");
    private static final List<Map.Entry<Pattern, String>> SHORTENED = List.of(
            said("\\b([Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Dd]o|[Dd]oes|[Dd]id|[Hh]ave|[Hh]as|[Hh]ad|[Cc]ould|[Ww]ould|[Ss]hould) not\\b", "$1n't"), said("\\bcannot\\b", "can't"), said("\\b([Ww])ill not\\b", "$1on't"),
            said("\\bshall not\\b", "won't"), said("\\bI am(?= \\p{L})", "I'm"), said("(?<!and )\\b(I|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he) (?:shall|will)(?= \\p{L})", "$1'll"),
            said("\\b([Ii]t|[Tt]hat|[Tt]here) is(?= (?:a|an|the|no|not|only|so|always|quite)\\b)", "$1's"), said("\\b([Tt])o-(day|night|morrow)", "$1o$2"));

    /// Of every temper, in both ways of saying them.
    private static final class Lent {
        static final Set<String> LINES = Stream.of("lively", "anxious", "gentle", "grave", "stately", "plain").flatMap(temper -> Stream.of(false, true).flatMap(shortened -> lines(temper, shortened).values().stream()))
                .flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    private Stock() {}

    /// Whether a rule stands in a phrase book as it was lent.
    public static boolean isLent(String rule) {
        return Lent.LINES.contains(rule);
    }

    /// Rules for a phrase book: for news of each kind, and for a talk that began with it.
    ///
    /// @param temper one for which there are lines: lively, anxious, gentle, grave, stately, plain
    /// @param shortened whether the people of the book say "don't" and "I'll"
    public static Map<String, List<String>> lines(String temper, boolean shortened) {
        var rules = new LinkedHashMap<String, List<String>>();
        LINE.matcher(read(temper)).results().filter(line -> !shortened || !DATED.matcher(line.group(2)).find()).forEach(line -> Arrays.stream(line.group(1).split(", "))
                .flatMap(kinds -> Stream.of(Occasion.EVENT, Occasion.ANSWER).map(occasion -> occasion.name().toLowerCase(Locale.ROOT) + "~" + kinds.replace(' ', '~')))
                .forEach(symbol -> rules.computeIfAbsent(symbol, _ -> new ArrayList<>()).add(shortened ? shortened(line.group(2)) : line.group(2))));
        return rules;
    }

    /// Symbols for a line of hers that speaks of a kind of news by itself, a maxim on illness or on money; none for what speaks of no kind.
    public static List<String> symbols(String line) {
        return Kinds.in(line).stream().sorted().flatMap(kind -> Stream.of(Occasion.EVENT, Occasion.ANSWER).map(occasion -> occasion.name().toLowerCase(Locale.ROOT) + "~" + kind)).toList();
    }

    private static Map.Entry<Pattern, String> said(String words, String shorter) {
        return Map.entry(Pattern.compile(words), shorter);
    }

    private static String shortened(String line) {
        String rest = line;
        for (var rule : SHORTENED) rest = rule.getKey().matcher(rest).replaceAll(rule.getValue());
        return rest;
    }

    private static String read(String temper) {
        try (InputStream in = Stock.class.getResourceAsStream("stock/" + temper + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
