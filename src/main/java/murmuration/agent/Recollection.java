package murmuration.agent;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What an agent remembered when she last said so: for the novelist to read, and for nobody else.
///
/// @param seen texts she read lately, oldest first
/// @param said her own posts, oldest first
/// @param advice lines that she told herself
/// @param spoke when she last spoke on a topic
/// @param stances where she stands now on what she has read about, -1..1; where she never read, her sheet holds
/// @param affinities her feeling for others now, -1..1; for those she never read, her sheet holds
/// @param worth what her drafts on a topic were lately worth, 0..100
/// @param learned how many posts of others she read on a topic
public record Recollection(
        List<String> seen,
        List<String> said,
        List<String> advice,
        Map<String, Instant> spoke,
        Map<String, Double> stances,
        Map<String, Double> affinities,
        Map<String, Double> worth,
        Map<String, Integer> learned) {

    public static final Recollection NONE = new Recollection(List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
}
