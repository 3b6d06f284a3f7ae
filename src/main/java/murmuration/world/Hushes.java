package murmuration.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.concurrent.atomic.AtomicReference;
import murmuration.cast.Character;
import murmuration.cast.Motivation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Who is to leave what alone. Nobody is told: at her next look she finds that the topic does not move her.
final class Hushes {

    static final String NAME = "hushed";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WHY = "You asked for silence on this.";

    private final Settings settings;
    private final AtomicReference<List<Hush>> hushes;

    Hushes(Settings settings) {
        this.settings = settings;
        this.hushes = new AtomicReference<>(settings.get(NAME).map(Hushes::read).orElse(List.of()));
    }

    List<Hush> at(Instant now) {
        return hushes.get().stream().filter(hush -> hush.holdsAt(now)).toList();
    }

    /// In the place of an earlier wish for the same.
    void add(Hush hush) {
        change(all -> {
            all.add(hush);
            return all;
        }, hush.who(), hush.topic());
    }

    void lift(String who, String topic) {
        change(all -> all, who, topic);
    }

    /// Her sheet as it counts now.
    Character sheet(Character who, Instant now) {
        List<Hush> hers = at(now).stream().filter(hush -> hush.who().equals(who.name())).toList();
        if (hers.isEmpty()) return who;
        var moved = new HashMap<>(who.motivations());
        hers.forEach(hush -> moved.put(hush.topic(), new Motivation(0, who.motivation(hush.topic()).stance(), WHY)));
        return who.moved(moved);
    }

    /// Another studio may have wished something: what is kept now counts here as well.
    void renew(String kept) {
        hushes.set(read(kept));
    }

    private void change(UnaryOperator<List<Hush>> change, String who, String topic) {
        List<Hush> now = hushes.updateAndGet(all -> List.copyOf(change.apply(without(all, who, topic))));
        settings.put(NAME, JSON.writeValueAsString(now));
    }

    private static List<Hush> without(List<Hush> all, String who, String topic) {
        var others = new ArrayList<>(all);
        others.removeIf(hush -> hush.who().equals(who) && hush.topic().equals(topic));
        return others;
    }

    private static List<Hush> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Hush>>() {});
        } catch (JacksonException e) { // a wish that cannot be read must not keep the world closed
            System.getLogger(Hushes.class.getName()).log(System.Logger.Level.WARNING, "Wishes for silence could not be read", e);
            return List.of();
        }
    }
}
