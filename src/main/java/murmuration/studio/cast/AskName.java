package murmuration.studio.cast;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import murmuration.studio.parts.Bubble;
import murmuration.studio.parts.Texts;

/// Asks for one name.
final class AskName extends Bubble {

    AskName(String title, Consumer<String> then) {
        var name = new TextField();
        name.setId("ask-name");
        name.setPromptText(Texts.of("cast.name"));
        name.setAccessibleText(Texts.of("cast.name"));
        name.setOnAction(_ -> {
            if (name.getText().isBlank()) return;
            hide();
            then.accept(name.getText());
        });
        var done = new Button(title);
        done.getStyleClass().add("accent");
        done.disableProperty().bind(name.textProperty().map(String::isBlank));
        done.setOnAction(_ -> name.fireEvent(new ActionEvent()));
        setContentNode(column("popover-content", name, row("popover-row", spacer(), done)));
        setOnShown(_ -> name.requestFocus());
    }
}
