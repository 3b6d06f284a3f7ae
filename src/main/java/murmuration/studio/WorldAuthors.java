package murmuration.studio;

import java.util.Optional;
import murmuration.cast.Character;
import murmuration.cast.Constraints;
import murmuration.cast.Sheets;
import murmuration.review.Post;
import murmuration.studio.desk.Authors;
import murmuration.world.Company;
import murmuration.world.World;
import murmuration.world.WorldException;

/// The people of a real world, as the desk asks them.
record WorldAuthors(World world) implements Authors {

    @Override
    public Optional<Constraints> constraints(String name) {
        return world.character(name).map(Character::constraints);
    }

    @Override
    public void again(Post post) {
        world.requireHere(post.character());
        world.swarm().hand(post.character(), post.topic(), post.situation().isBlank() ? post.text() : post.situation());
    }

    @Override
    public void allow(String name, Constraints changed) {
        Company company = world.company();
        String base = company.text(name);
        Character character = company.character(name).orElseThrow(() -> new WorldException(name + " is not in the cast any more."));
        Company.Saving saving = company.save(name, base, Sheets.text(character.with(changed)), false);
        if (!(saving instanceof Company.Saving.Saved)) throw new WorldException("The sheet of " + name + " was changed meanwhile or cannot be read; open it and change it there.");
    }
}
