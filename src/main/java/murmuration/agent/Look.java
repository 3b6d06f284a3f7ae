package murmuration.agent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import murmuration.board.Board;
import murmuration.board.Reading;
import murmuration.board.Trace;
import murmuration.board.TraceQuery;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.voice.Occasion;

/// One look at the board: what is new for her since last time, strongest first.
///
/// She asks only for topics that mean something to her, so a look costs what is new for her, however large the board and the cast are. Offers of overloaded peers
/// stand under the topic that waits there. Verdicts on her own posts are looked for beside, so that no crowd of news hides them.
record Look(List<Trace> subjects, List<Trace> verdicts, List<Trace> offers, long cursor) {

    private static final int STRONGEST = 24;
    private static final double FAINTEST = .05;
    private static final double INDIFFERENT = .02;

    static Look at(Board board, Character who, List<String> topics, long since) {
        Reading reading = board.read(TraceQuery.EVERYTHING
                .on(caresAbout(who, topics))
                .of(Set.of(TraceType.EVENT, TraceType.POST, TraceType.OFFER))
                .after(since)
                .atLeast(FAINTEST)
                .strongest(STRONGEST));
        Reading verdicts = board.read(TraceQuery.EVERYTHING.by(Set.of(Trace.NOVELIST)).of(Set.of(TraceType.VERDICT)).after(since));
        List<Trace> others = reading.traces().stream().filter(trace -> !trace.agent().equals(who.name())).toList();
        return new Look(
                others.stream().filter(trace -> trace.type() == TraceType.EVENT || trace.type() == TraceType.POST).toList(),
                verdicts.traces().stream().filter(trace -> trace.id() <= reading.cursor() && who.name().equals(trace.metadata().get("character"))).toList(),
                others.stream().filter(trace -> trace.type() == TraceType.OFFER).toList(),
                reading.cursor());
    }

    /// What a trace would have her speak about.
    static Task task(Trace trace) {
        boolean event = trace.type() == TraceType.EVENT;
        String situation = event ? trace.text() : answering(trace.agent(), trace.text());
        return new Task(event ? Occasion.EVENT : Occasion.ANSWER, trace.topic(), trace.id(), trace.agent(), situation, trace.stance(), false, trace.metadata());
    }

    /// Another's post as a situation.
    static String answering(String who, String text) {
        return who + " wrote: “" + text + "”";
    }

    private static Set<String> caresAbout(Character who, List<String> topics) {
        var cares = new HashSet<String>();
        for (String topic : topics) {
            if (Math.abs(who.motivation(topic).weight()) > INDIFFERENT || who.motivations().isEmpty()) cares.add(topic);
        }
        return cares.isEmpty() ? Set.copyOf(topics) : cares;
    }
}
