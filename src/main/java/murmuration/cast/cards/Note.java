package murmuration.cast.cards;

/// What became of a part of a file that came from elsewhere.
///
/// @param sentence for the novelist
public record Note(Fate fate, String sentence) {

    public enum Fate {
        /// It is in the sheet, or among the facts.
        BECAME,
        /// It is kept where no prompt sees it.
        SET_ASIDE,
        /// It does not come in.
        LEFT_OUT,
        /// It was damaged or not as the format has it, and taken nevertheless.
        MENDED
    }

    static Note leftOut(String sentence) {
        return new Note(Fate.LEFT_OUT, sentence);
    }

    static Note mended(String sentence) {
        return new Note(Fate.MENDED, sentence);
    }
}
