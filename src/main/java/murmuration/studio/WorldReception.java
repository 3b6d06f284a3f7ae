package murmuration.studio;

import java.util.List;
import murmuration.cast.Character;
import murmuration.cast.cards.Import.Imported;
import murmuration.studio.arrivals.Reception;
import murmuration.world.Arrivals.Came;
import murmuration.world.World;

/// The door of a real world.
record WorldReception(World world) implements Reception {

    @Override
    public List<String> names() {
        return world.cast().stream().map(Character::name).toList();
    }

    @Override
    public Came take(Imported imported, String name) {
        return world.arrivals().take(imported, name);
    }

    @Override
    public void letGo(Came came) {
        world.arrivals().letGo(came);
    }
}
