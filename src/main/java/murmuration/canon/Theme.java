package murmuration.canon;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import murmuration.language.Words;

/// Something novels are about, with the words that tell of it.
///
/// @param usual the share of passages in which an ordinary novel speaks of it (our estimate)
record Theme(String id, String title, Set<String> stems, double usual) {

    static final List<Theme> ALL = Lists.lines("themes.txt").stream().map(Theme::parsed).toList();

    private static Theme parsed(String line) {
        var fields = line.split("\\|");
        var stems = Arrays.stream(fields[2].split(" ")).map(Words::stem).filter(stem -> stem.length() > 2).collect(Collectors.toSet());
        return new Theme(fields[0], fields[1], stems, Double.parseDouble(fields[3]));
    }
}
