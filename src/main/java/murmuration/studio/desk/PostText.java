package murmuration.studio.desk;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import murmuration.studio.parts.Style;

/// The words of a post, each sentence to be struck by its number or by a click.
final class PostText extends TextFlow {

    private final CardModel model;

    PostText(CardModel model) {
        this.model = model;
        setId("post-text");
        getStyleClass().addAll(Style.PROSE, "post-text");
        model.sentences().subscribe(this::show);
    }

    private void show(List<Sentence> sentences) {
        getChildren().clear();
        for (int i = 0; i < sentences.size(); i++) {
            getChildren().add(sentence(i, sentences.get(i), i < sentences.size() - 1));
        }
        setAccessibleText(sentences.stream().filter(sentence -> !sentence.struck()).map(Sentence::text).collect(Collectors.joining(" ")));
    }

    private Node sentence(int index, Sentence sentence, boolean more) {
        var text = new Text(more ? sentence.text() + " " : sentence.text());
        text.getStyleClass().add("sentence");
        if (sentence.struck()) text.getStyleClass().add("struck");
        text.setCursor(Cursor.HAND);
        text.setOnMouseClicked(_ -> model.strike(index));
        return text;
    }
}
