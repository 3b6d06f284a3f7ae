package murmuration.studio;

import java.util.List;
import java.util.Map;
import murmuration.agent.Status;
import murmuration.cast.Character;
import murmuration.studio.voices.Booth;
import murmuration.voice.Endpoints;
import murmuration.voice.Endpoints.Offer;
import murmuration.voice.Keys;
import murmuration.voice.Spending;
import murmuration.world.VoiceEntry;
import murmuration.world.World;

/// The voices of a real world.
record WorldBooth(World world) implements Booth {

    @Override
    public String usual() {
        return world.voices().usual();
    }

    @Override
    public List<VoiceEntry> all() {
        return world.voices().all();
    }

    @Override
    public void put(VoiceEntry voice) {
        world.voices().put(voice);
    }

    @Override
    public void remove(String name) {
        world.voices().remove(name);
    }

    @Override
    public void use(String name) {
        world.voices().use(name);
    }

    @Override
    public boolean keep(String name, String key) {
        return world.voices().keep(name, key) == Keys.Place.KEYRING;
    }

    @Override
    public List<Offer> find() {
        try {
            return Endpoints.detect();
        } catch (InterruptedException _) { // the window closes; nobody looks at the answer
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    @Override
    public List<Cost> costs() {
        Map<String, Spending> spent = world.spent();
        Map<String, Status> statuses = world.swarm().statuses();
        return world.cast().stream().map(who -> cost(who, spent.getOrDefault(who.name(), Spending.NOTHING), statuses.get(who.name()))).toList();
    }

    @Override
    public boolean learns() {
        return world.learns();
    }

    @Override
    public void learn(boolean wanted) {
        world.learn(wanted);
    }

    private static Cost cost(Character who, Spending spent, Status status) {
        long today = status == null ? 0 : status.lastDecision().map(decision -> decision.inputs().tokensToday()).orElse(0L);
        return new Cost(who.name(), today, who.constraints().budget().tokensPerDay(), spent.cost());
    }
}
