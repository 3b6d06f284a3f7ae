package murmuration.canon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line with the line that it answers: the speech right before it, with nothing told between them.
///
/// @param answered empty where the line follows narration, or a speech of a doubtful speaker
record Exchange(Line line, Optional<Line> answered) {

    /// In the order of the book.
    static List<Exchange> in(Dialogue dialogue) {
        var exchanges = new ArrayList<Exchange>();
        Line before = null;
        for (var line : dialogue.lines()) {
            exchanges.add(new Exchange(line, Optional.ofNullable(before).filter(other -> answers(line, other))));
            before = line;
        }
        return exchanges;
    }

    /// Whether it is sure who says either.
    boolean isSure() {
        return line.isSure() && answered.filter(Line::isAsGoodAsSure).isPresent();
    }

    private static boolean answers(Line line, Line before) {
        return line.chapter() == before.chapter() && line.scene() == before.scene() && !line.speaker().equals(before.speaker())
                && line.passage() - before.passage() <= 1 && line.situation().startsWith(before.speaker() + " said: “");
    }
}
