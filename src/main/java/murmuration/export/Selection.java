package murmuration.export;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import murmuration.review.ApprovedPost;

/// Which approved posts are taken.
///
/// @param safeUpTo the last chapter the reader knows; nothing that the release plan lets out after a later one is taken
/// @param characters by name; empty means everybody
/// @param from story time, inclusive
/// @param to story time, exclusive
public record Selection(OptionalInt safeUpTo, Set<String> characters, Optional<Instant> from, Optional<Instant> to) {

    public static final Selection EVERYTHING = new Selection(OptionalInt.empty(), Set.of(), Optional.empty(), Optional.empty());

    public Selection {
        characters = Set.copyOf(characters);
    }

    /// The chosen posts in the order of the story.
    public List<ApprovedPost> of(List<ApprovedPost> posts) {
        return posts.stream()
                .filter(this::takes)
                .sorted(Comparator.comparing((ApprovedPost approved) -> approved.post().at()).thenComparing(approved -> approved.post().id()))
                .toList();
    }

    private boolean takes(ApprovedPost approved) {
        var post = approved.post();
        return (safeUpTo.isEmpty() || approved.safeFrom() <= safeUpTo.getAsInt())
                && (characters.isEmpty() || characters.contains(post.character()))
                && from.map(start -> !post.at().isBefore(start)).orElse(true)
                && to.map(end -> post.at().isBefore(end)).orElse(true);
    }
}
