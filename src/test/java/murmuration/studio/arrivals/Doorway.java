package murmuration.studio.arrivals;

import java.util.ArrayList;
import java.util.List;
import murmuration.canon.Fact;
import murmuration.cast.Character;
import murmuration.cast.cards.Import.Imported;
import murmuration.world.Arrivals.Came;
import murmuration.world.WorldException;

/// A door that notes who came and who went.
public final class Doorway implements Reception {

    public final List<String> inside = new ArrayList<>();
    public final List<String> facts = new ArrayList<>();

    public Doorway(List<String> inside) {
        this.inside.addAll(inside);
    }

    @Override
    public List<String> names() {
        return List.copyOf(inside);
    }

    @Override
    public Came take(Imported imported, String name) {
        if (name.equals("Nobody")) throw new WorldException("The folder cannot be written.");
        List<String> names = imported.characters().size() == 1 ? List.of(name) : imported.characters().stream().map(Character::name).toList();
        inside.addAll(names);
        List<Fact> told = imported.facts().stream().map(fact -> new Fact(fact.text(), 0, "", names)).toList();
        told.forEach(fact -> facts.add(fact.text()));
        return new Came(names, List.of(), told);
    }

    @Override
    public void letGo(Came came) {
        inside.removeAll(came.names());
        came.facts().forEach(fact -> facts.remove(fact.text()));
    }
}
