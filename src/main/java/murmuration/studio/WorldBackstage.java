package murmuration.studio;

import java.util.Map;
import murmuration.agent.Status;
import murmuration.agent.Swarm;
import murmuration.studio.cast.Backstage;

/// The living cast of a real world.
record WorldBackstage(Swarm swarm) implements Backstage {

    @Override
    public Map<String, Status> statuses() {
        return swarm.statuses();
    }

    @Override
    public void pause(String name) {
        swarm.pause(name);
    }

    @Override
    public void resume(String name) {
        swarm.resume(name);
    }

    @Override
    public void hand(String name, String topic, String text) {
        swarm.hand(name, topic, text);
    }
}
