package murmuration.canon.manuscript;

import java.util.ArrayList;
import java.util.List;

/// Cuts the paragraphs of a chapter into scenes and passages, counting passages through the book.
final class Passages {

    private static final int ENOUGH = 120;
    private static final int TOO_MUCH = 190;

    private int nextId;

    List<Scene> scenes(List<Block> blocks, int chapter) {
        var scenes = new ArrayList<Scene>();
        var paragraphs = new ArrayList<Block.Paragraph>();
        for (var block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraphs.add(paragraph);
            } else {
                finish(scenes, paragraphs, chapter);
            }
        }
        finish(scenes, paragraphs, chapter);
        return scenes;
    }

    private void finish(List<Scene> scenes, List<Block.Paragraph> paragraphs, int chapter) {
        if (!paragraphs.isEmpty()) {
            var number = scenes.size() + 1;
            scenes.add(new Scene(number, passages(paragraphs, chapter, number)));
            paragraphs.clear();
        }
    }

    private List<Passage> passages(List<Block.Paragraph> paragraphs, int chapter, int scene) {
        var passages = new ArrayList<Passage>();
        var gathered = new ArrayList<String>();
        var words = 0;
        for (var paragraph : paragraphs) {
            if (words > 0 && (words >= ENOUGH || words + paragraph.words() > TOO_MUCH)) {
                passages.add(passage(gathered, chapter, scene));
                words = 0;
            }
            gathered.add(paragraph.text());
            words += paragraph.words();
        }
        passages.add(passage(gathered, chapter, scene));
        return passages;
    }

    private Passage passage(List<String> paragraphs, int chapter, int scene) {
        var text = String.join("\n\n", paragraphs);
        paragraphs.clear();
        return new Passage(nextId++, chapter, scene, text);
    }
}
