package murmuration.studio;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import murmuration.agent.Recollection;
import murmuration.board.Trace;
import murmuration.cast.Character;
import murmuration.cast.VoiceSheet;
import murmuration.insight.Autonomy;
import murmuration.insight.DayMeasure;
import murmuration.insight.Drifting;
import murmuration.insight.Insights;
import murmuration.studio.insight.Lookout;
import murmuration.world.World;

/// Looks at a real world, in the background.
record WorldLookout(World world) implements Lookout {

    private static final int NEWEST = 200_000;

    @Override
    public CompletableFuture<Seen> look(DoubleConsumer progress) {
        return world.traces().flush()
                .thenCompose(_ -> world.traces().between(Instant.EPOCH, world.clock().instant().plusSeconds(1)))
                .thenApplyAsync(traces -> seen(traces, progress), work -> Thread.ofVirtual().name("insight").start(work));
    }

    private Seen seen(List<Trace> traces, DoubleConsumer progress) {
        List<Character> cast = world.cast();
        Insights insights = Insights.of(traces, inTheBook(cast), part -> progress.accept(.8 * part));
        List<DayMeasure> days = DayMeasure.read(world.ledger(), NEWEST, traces).join();
        var remembered = new HashMap<String, Recollection>();
        cast.forEach(who -> remembered.put(who.name(), world.ledger().recollection(who.name()).join()));
        return new Seen(insights, days, Drifting.of(cast, remembered), Autonomy.of(world.swarm()).byName(), world.runs(), world.spent());
    }

    /// Her own lines, as they were taken from the book onto her sheet.
    private static Map<String, List<String>> inTheBook(List<Character> cast) {
        return cast.stream().collect(Collectors.toMap(Character::name, who -> who.voice().samples().stream().map(VoiceSheet.Sample::text).toList()));
    }
}
