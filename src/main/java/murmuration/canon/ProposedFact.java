package murmuration.canon;

import java.util.List;
import java.util.Optional;
import murmuration.language.Words;

/// A sentence from the book that may be worth keeping as a fact: the novelist confirms it, edits it or lets it go.
///
/// @param topic id, may be empty
/// @param present who was on the stage of the scene that tells it, most often named first
/// @param passage id of the passage that tells it
/// @param toldBy who says so; empty where the narrator does, who does not lie
/// @param worth 0 to 1: how plainly it states something lasting or decisive
public record ProposedFact(String text, int chapter, String topic, List<String> present, int passage, Optional<String> toldBy, double worth) {

    private static final double SAME = 0.6;

    /// Whether a sentence says the same, as far as words tell.
    public boolean says(String other) {
        return Math.min(Words.overlap(text, other), Words.overlap(other, text)) > SAME;
    }

    /// Known to those who were there; to everybody who has come to the chapter, where nobody was.
    public Fact confirmed() {
        return new Fact(text, chapter, topic, present);
    }
}
