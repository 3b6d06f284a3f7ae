package murmuration.canon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds names, with their titles, in a text.
final class Mentions {

    private static final Set<String> PARTICLES = Set.of("de", "von", "van", "du", "der", "la");
    private static final int LONGEST = 3;

    private final Capitals capitals;

    Mentions(Capitals capitals) {
        this.capitals = capitals;
    }

    List<Mention> in(String text) {
        var words = Capitals.WORD.matcher(text).results().map(word -> new Piece(word.group(), word.start(), word.end())).toList();
        var found = new ArrayList<Mention>();
        for (var i = 0; i < words.size(); i++) {
            var titled = NameForm.isTitle(words.get(i).text()) && i + 1 < words.size() && words.get(i).meets(words.get(i + 1), text);
            var first = titled ? i + 1 : i;
            var last = lastOfName(words, first, text);
            if (last >= first) {
                var title = titled ? words.get(i).text() : "";
                var name = words.subList(first, last + 1).stream().map(Piece::text).toList();
                found.add(new Mention(NameForm.of(title, name), words.get(i).start(), words.get(last).end()));
                i = last;
            }
        }
        return found;
    }

    /// Index of the name's last word; before `first` where no name begins.
    private int lastOfName(List<Piece> words, int first, String text) {
        var last = first - 1;
        for (var i = first; i < words.size() && i < first + LONGEST; i++) {
            if (i > first && !words.get(i - 1).touches(words.get(i), text)) {
                return last;
            }
            if (capitals.hasName(words.get(i).text())) {
                last = i;
            } else if (!PARTICLES.contains(words.get(i).text())) {
                return last;
            }
        }
        return last;
    }

    private record Piece(String text, int start, int end) {

        boolean touches(Piece next, String whole) {
            return next.start == end + 1 && whole.charAt(end) == ' ';
        }

        /// A title may carry a full stop.
        boolean meets(Piece next, String whole) {
            return touches(next, whole) || next.start == end + 2 && whole.startsWith(". ", end);
        }
    }
}
