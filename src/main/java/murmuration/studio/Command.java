package murmuration.studio;

/// Something that can be done from the palette.
///
/// @param title what it does, in the novelist's words
/// @param keys what does the same, or nothing
record Command(String title, String keys, Runnable run) {}
