package murmuration.canon.manuscript;

import java.util.List;

/// About 120 words of the manuscript, whole paragraphs.
///
/// @param id counts through the whole manuscript, from 0
public record Passage(int id, int chapter, int scene, String text) {

    /// As the manuscript has them, without line breaks inside.
    public List<String> paragraphs() {
        return List.of(text.split("\n\n"));
    }
}
