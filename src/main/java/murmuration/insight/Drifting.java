package murmuration.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import murmuration.agent.Recollection;
import murmuration.cast.Character;

/// What two people feel for each other, from both sides: when the story began and now. The two sides need not agree, and often do not.
///
/// @param thereBegan what the first felt for the second, -1..1
/// @param backBegan what the second felt for the first
public record Drifting(String one, String other, double thereBegan, double thereNow, double backBegan, double backNow) {

    /// How far both sides together have moved.
    public double moved() {
        return Math.abs(thereNow - thereBegan) + Math.abs(backNow - backBegan);
    }

    /// Every pair once, those that moved most first.
    ///
    /// @param remembered by name; who never lived feels as the sheet says
    public static List<Drifting> of(List<Character> cast, Map<String, Recollection> remembered) {
        var pairs = new ArrayList<Drifting>();
        for (int i = 0; i < cast.size(); i++) {
            for (int j = i + 1; j < cast.size(); j++) {
                Character one = cast.get(i);
                Character other = cast.get(j);
                pairs.add(new Drifting(one.name(), other.name(), one.affinity(other.name()), now(one, other, remembered), other.affinity(one.name()), now(other, one, remembered)));
            }
        }
        pairs.sort(Comparator.comparingDouble(Drifting::moved).reversed());
        return List.copyOf(pairs);
    }

    private static double now(Character who, Character whom, Map<String, Recollection> remembered) {
        return remembered.getOrDefault(who.name(), Recollection.NONE).affinities().getOrDefault(whom.name(), who.affinity(whom.name()));
    }
}
