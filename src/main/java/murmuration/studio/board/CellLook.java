package murmuration.studio.board;

/// How one cell looks; a cell is drawn again only when this changes.
///
/// @param step see [Warmth]
/// @param crossed whether it lies in the row or column of the cross-hair
/// @param dimmed whether a search is for something else
record CellLook(int step, boolean waiting, boolean selected, boolean crossed, Rest rest, boolean dimmed) {}
