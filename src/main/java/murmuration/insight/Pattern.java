package murmuration.insight;

import java.util.List;
import murmuration.board.Trace;

/// Something that nobody planned and that shows in what the cast did, with the traces that show it.
public sealed interface Pattern {

    /// What can be read to see it, oldest first.
    List<Trace> evidence();

    /// A topic on which some stand against the others.
    record Camps(String topic, List<String> against, List<String> inFavour, List<Trace> evidence) implements Pattern {}

    /// Many posts that go back to one trace.
    ///
    /// @param people how many took part
    record Cascade(Trace began, int posts, int people, List<Trace> evidence) implements Pattern {}

    /// Somebody to whom most of the others answer.
    ///
    /// @param answers posts of others that this one led to
    record Centre(String name, int answers, int people, List<Trace> evidence) implements Pattern {}

    /// A topic that people spoke about, and then no more.
    record Silenced(String topic, int posts, List<Trace> evidence) implements Pattern {}
}
