package murmuration.studio;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import murmuration.agent.Decision;
import murmuration.agent.Hour;
import murmuration.agent.Recollection;
import murmuration.agent.Status;
import murmuration.store.Database;
import murmuration.studio.cast.Backstage;
import murmuration.studio.parts.Texts;
import murmuration.world.VoiceEntry;
import murmuration.world.Voices;
import murmuration.world.World;

/// The living cast of a real world.
record WorldBackstage(World world) implements Backstage {

    @Override
    public Map<String, Status> statuses() {
        Map<String, Status> statuses = world.swarm().statuses();
        world.elsewhere().forEach((name, novelist) -> statuses.put(name, Status.elsewhere(name, Texts.of("cast.elsewhere", novelist))));
        return statuses;
    }

    @Override
    public void pause(String name) {
        world.requireHere(name);
        world.swarm().pause(name);
    }

    @Override
    public void resume(String name) {
        world.requireHere(name);
        world.swarm().resume(name);
    }

    @Override
    public void hand(String name, String topic, String text) {
        world.requireHere(name);
        world.swarm().hand(name, topic, text);
    }

    @Override
    public List<Hour> hours(Instant from) {
        return Database.now(world.ledger().hours(from));
    }

    @Override
    public Recollection recollection(String name) {
        return Database.now(world.ledger().recollection(name));
    }

    @Override
    public List<Decision> decisions(String name, int newest) {
        return Database.now(world.decisions(Optional.of(name), newest));
    }

    @Override
    public List<String> voices() {
        return Stream.concat(Voices.BUILT_IN.stream(), world.voices().all().stream().map(VoiceEntry::name)).toList();
    }
}
