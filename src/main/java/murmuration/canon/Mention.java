package murmuration.canon;

/// A name at a place in a text.
record Mention(NameForm form, int start, int end) {

    /// "Jane's letter" tells of a letter.
    boolean isPossessiveIn(String text) {
        return text.startsWith("'", end) || text.startsWith("’", end);
    }
}
