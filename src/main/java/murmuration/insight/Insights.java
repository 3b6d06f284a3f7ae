package murmuration.insight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import murmuration.board.Trace;
import murmuration.board.TraceType;

/// Everything that is read off one set of traces at once.
public record Insights(List<Trace> traces, Influence influence, Stances stances, VoiceMap voices, List<Pattern> patterns) {

    private static final Duration STRETCH = Duration.ofHours(6);

    /// @param traces oldest first
    /// @param book lines of each character in the book
    /// @param progress told 0..1, on the calling thread
    public static Insights of(List<Trace> traces, Map<String, List<String>> book, DoubleConsumer progress) {
        Influence influence = Influence.of(traces);
        progress.accept(.2);
        Stances stances = Stances.of(traces, STRETCH);
        List<Pattern> patterns = Patterns.of(traces, influence);
        progress.accept(.4);
        VoiceMap voices = VoiceMap.of(said(traces), book, part -> progress.accept(.4 + .6 * part));
        return new Insights(List.copyOf(traces), influence, stances, voices, patterns);
    }

    private static Map<String, List<String>> said(List<Trace> traces) {
        var said = new LinkedHashMap<String, List<String>>();
        traces.stream().filter(trace -> trace.type() == TraceType.POST).forEach(post -> said.computeIfAbsent(post.agent(), _ -> new ArrayList<>()).add(post.text()));
        return said;
    }
}
