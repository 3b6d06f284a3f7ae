package murmuration.studio.board;

/// How one cell looks; a cell is drawn again only when this changes. Thousands are compared in each frame, so a look is kept as one number ([#code()]) and made
/// into this only where something is drawn.
///
/// @param step see [Warmth]
/// @param crossed whether it lies in the row or column of the cross-hair
/// @param dimmed whether a search is for something else
record CellLook(int step, boolean waiting, boolean selected, boolean crossed, Rest rest, boolean dimmed) {

    static final int WAITING = 1 << 4;
    static final int SELECTED = 1 << 5;
    static final int CROSSED = 1 << 6;
    static final int DIMMED = 1 << 7;
    private static final int STEPS = 15;
    private static final int COLDEST = Warmth.EMPTY - 1;
    private static final int RESTS = 8;

    /// Of a cell that nobody waits at, points at or looks for; never 0, which is what was never drawn.
    static int of(int step) {
        return step - COLDEST;
    }

    static int of(Rest rest) {
        return rest.ordinal() << RESTS;
    }

    static CellLook from(int code) {
        return new CellLook((code & STEPS) + COLDEST, (code & WAITING) != 0, (code & SELECTED) != 0, (code & CROSSED) != 0, Rest.values()[code >> RESTS], (code & DIMMED) != 0);
    }

    int code() {
        return of(step) | of(rest) | (waiting ? WAITING : 0) | (selected ? SELECTED : 0) | (crossed ? CROSSED : 0) | (dimmed ? DIMMED : 0);
    }
}
