package murmuration.studio.desk;

import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.named;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;
import org.kordamp.ikonli.feather.Feather;

/// One small button a sentence: pressed, the sentence is struck.
final class StrikeButtons extends HBox {

    private final CardModel model;

    StrikeButtons(CardModel model) {
        this.model = model;
        getStyleClass().addAll(Style.ROW, "strikes");
        model.sentences().subscribe(this::show);
    }

    private void show(List<Sentence> sentences) {
        Views.show(this, sentences.size() > 1);
        getChildren().setAll(icon(Feather.SCISSORS));
        for (int i = 0; i < sentences.size(); i++) getChildren().add(button(i, sentences.get(i)));
    }

    private ToggleButton button(int index, Sentence sentence) {
        var button = named(new ToggleButton(Integer.toString(index + 1)), Texts.of(sentence.struck() ? "desk.restore" : "desk.strike", index + 1, sentence.text()));
        button.getStyleClass().add("strike");
        button.setSelected(sentence.struck());
        button.setFocusTraversable(false);
        button.setOnAction(_ -> model.strike(index));
        return button;
    }
}
