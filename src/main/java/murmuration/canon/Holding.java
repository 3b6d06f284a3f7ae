package murmuration.canon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Passage;

/// What the canon holds: a passage or a fact, and who may read it.
///
/// @param id of the passage, or the position of the fact
/// @param readers tells whether somebody of this name may, once the story has come to the chapter
record Holding(Known.Kind kind, int id, int chapter, String text, Predicate<Reader> readers) {

    /// Passages first, then facts.
    static List<Holding> of(Manuscript manuscript, List<Fact> facts) {
        var holdings = new ArrayList<>(manuscript.passages().map(Holding::of).toList());
        for (var i = 0; i < facts.size(); i++) {
            holdings.add(of(facts.get(i), i));
        }
        return List.copyOf(holdings);
    }

    private static Holding of(Passage passage) {
        return new Holding(Known.Kind.PASSAGE, passage.id(), passage.chapter(), passage.text(), who -> who.chapters().contains(passage.chapter()));
    }

    private static Holding of(Fact fact, int position) {
        return new Holding(Known.Kind.FACT, position, fact.chapter(), fact.text(), who -> fact.isFor(who.name()));
    }

    /// Passages of the reader's chapters and facts that are theirs to know, up to the chapter that the story has reached.
    boolean isOpenTo(Reader who) {
        return chapter <= who.upTo() && readers.test(who);
    }

    Known scored(double score) {
        return new Known(text, chapter, score, kind, id);
    }
}
