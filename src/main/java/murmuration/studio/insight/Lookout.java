package murmuration.studio.insight;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import murmuration.insight.DayMeasure;
import murmuration.insight.Drifting;
import murmuration.insight.Insights;

/// Looks at everything that a world has left.
public interface Lookout {

    /// @param progress told 0..1, on any thread
    CompletableFuture<Seen> look(DoubleConsumer progress);

    /// What one look saw.
    ///
    /// @param autonomy the five measures since the world was opened, by name
    record Seen(Insights insights, List<DayMeasure> days, List<Drifting> feelings, Map<String, Object> autonomy) {
        public Seen {
            days = List.copyOf(days);
            feelings = List.copyOf(feelings);
        }
    }
}
