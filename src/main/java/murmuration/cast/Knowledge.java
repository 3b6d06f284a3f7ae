package murmuration.cast;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.annotation.JsonDeserialize;

/// What a character may know of the book before anybody tells her.
///
/// @param chapters chapters she took part in or heard of; empty means all of them
/// @param facts what she knows from the start, a sentence each
/// @param hasMet names of the people she knows
public record Knowledge(
        @JsonDeserialize(as = LinkedHashSet.class) Set<Integer> chapters,
        List<String> facts,
        @JsonDeserialize(as = LinkedHashSet.class) Set<String> hasMet) {

    public static final Knowledge EVERYTHING = new Knowledge(Set.of(), List.of(), Set.of());

    public Knowledge {
        chapters = chapters == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(chapters));
        facts = facts == null ? List.of() : List.copyOf(facts);
        hasMet = hasMet == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(hasMet));
    }
}
