package murmuration.studio.insight;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import murmuration.insight.DayMeasure;
import murmuration.insight.Drifting;
import murmuration.insight.Insights;
import murmuration.voice.Spending;
import murmuration.world.Run;

/// Looks at everything that a world has left.
public interface Lookout {

    /// @param progress told 0..1, on any thread
    CompletableFuture<Seen> look(DoubleConsumer progress);

    /// What one look saw.
    ///
    /// @param autonomy the five measures since the world was opened, by name
    /// @param spent by everybody, ever
    record Seen(Insights insights, List<DayMeasure> days, List<Drifting> feelings, Map<String, Object> autonomy, List<Run> runs, Map<String, Spending> spent) {
        public Seen {
            days = List.copyOf(days);
            feelings = List.copyOf(feelings);
            runs = List.copyOf(runs);
            spent = Map.copyOf(spent);
        }
    }
}
