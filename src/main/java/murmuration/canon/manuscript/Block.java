package murmuration.canon.manuscript;

/// A manuscript as it stands in a file, before it is cut: headings, paragraphs and marks between scenes.
sealed interface Block {

    /// @param level 1 for the highest; 0 for a line that says it heads a chapter ("CHAPTER IX"); [Blocks#BOOK_TITLE] for the book's own title
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {

        int words() {
            return text.isBlank() ? 0 : text.strip().split("\\s+").length;
        }
    }

    record SceneBreak() implements Block {}
}
