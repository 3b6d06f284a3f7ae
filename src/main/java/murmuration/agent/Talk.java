package murmuration.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import murmuration.board.Board;
import murmuration.board.Trace;
import murmuration.board.TraceQuery;
import murmuration.board.TraceType;
import murmuration.voice.Occasion;

/// A talk as it lies on the board: something happened, somebody spoke of it, somebody else answered. It is followed back by the causes of its
/// traces as far as they have not evaporated.
///
/// @param traces the latest first, what began it last; empty for a trace that is gone
record Talk(List<Trace> traces) {

    /// A trace that names itself among its causes, however far round, must not lead anybody in a circle.
    private static final int LONGEST = 100;
    private static final int OWN_POSTS_REMEMBERED = 16;

    static Talk endingIn(Board board, long trace) {
        var back = new ArrayList<Trace>();
        Optional<Trace> next = board.trace(trace);
        while (next.isPresent() && back.size() < LONGEST) {
            back.add(next.get());
            next = next.get().causes().isEmpty() ? Optional.empty() : board.trace(next.get().causes().getFirst());
        }
        return new Talk(List.copyOf(back));
    }

    /// The news that the talk which a task would go on with began with, if that still lies on the board; else empty.
    static String beginning(Board board, Task task) {
        return task.occasion() == Occasion.ANSWER ? endingIn(board, task.trace()).news().map(Trace::text).orElse("") : "";
    }

    /// Whether the book itself tells the news that a task speaks of, or that its talk began with.
    static boolean isInTheBook(Board board, Task task) {
        Map<String, String> told = task.occasion() == Occasion.ANSWER ? endingIn(board, task.trace()).news().map(Trace::metadata).orElse(Map.of()) : task.details();
        return !told.getOrDefault("chapter", "0").equals("0");
    }

    /// How many traces stand behind one another, at least one.
    int length() {
        return Math.max(1, traces.size());
    }

    /// The news that it began with, if that still lies on the board.
    Optional<Trace> news() {
        return traces.isEmpty() ? Optional.empty() : Optional.of(traces.getLast()).filter(first -> first.type() == TraceType.EVENT);
    }

    /// How often somebody spoke lately in any talk with the same beginning.
    long timesSpoken(Board board, String who) {
        if (traces.isEmpty()) return 0;
        long beginning = traces.getLast().id();
        return board.read(TraceQuery.EVERYTHING.by(Set.of(who)).of(Set.of(TraceType.POST)).newest(OWN_POSTS_REMEMBERED)).traces().stream()
                .filter(post -> endingIn(board, post.id()).traces().getLast().id() == beginning)
                .count();
    }
}
