package murmuration.canon;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells whether a plain sentence states something lasting or decisive of its subject, from a list of what novels say of
/// births, deaths, marriages, kin, homes, possessions, work and wounds.
final class Lasting {

    private record Kind(double weight, Pattern pattern) {}

    private static final String APPOSITION = "^(?:, (?![^,]*\\b(?:who|which|and)\\b)[^,]{3,50},)? ";
    private static final Pattern ADVERB = Pattern.compile(",? \\b(?:also|soon|then|afterwards|once|formerly|only|however|therefore|indeed|himself|herself|\\p{Ll}{3,}ly),?(?= )");
    private static final List<Kind> KINDS = Lists.lines("lasting.txt").stream().map(Lasting::kind).toList();

    private Lasting() {}

    private static Kind kind(String line) {
        var blank = line.indexOf(' ');
        return new Kind(Double.parseDouble(line.substring(0, blank)), Pattern.compile(APPOSITION + line.substring(blank + 1)));
    }

    /// @param predicate what follows the subject
    /// @return the weight, 0 to 1; empty for a passing thing
    static Optional<Double> weight(String predicate) {
        var plain = ADVERB.matcher(predicate).replaceAll("");
        return KINDS.stream().filter(kind -> kind.pattern().matcher(plain).find()).map(Kind::weight).max(Double::compare);
    }
}
