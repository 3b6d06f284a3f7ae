package murmuration.canon;

/// One thing that stands in the way of good posts.
///
/// @param about the character, topic or fact; empty for the whole book
/// @param sentence what is missing, for the novelist
/// @param fix what to do about it
public record Gap(Kind kind, String about, String sentence, String fix) {

    /// In the order in which they matter.
    public enum Kind { MANUSCRIPT, CAST, LINES, CHAPTERS, TOPICS, FACTS }
}
