package murmuration.studio.desk;

import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// A proposal after several discards for one reason. Nothing changes unless the novelist says so.
final class AdviceBar extends VBox {

    private final DeskModel model;

    AdviceBar(DeskModel model) {
        this.model = model;
        setId("advice");
        getStyleClass().add("strip");
        model.aftermath().advice().subscribe(advice -> {
            Views.show(this, advice.isPresent());
            advice.ifPresent(this::show);
        });
    }

    private void show(Advice advice) {
        String reason = advice.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        getChildren().setAll(
                paragraph(Texts.of("desk.advice", advice.times(), advice.character(), Texts.of("reason." + reason)), Style.STRONG),
                paragraph(Texts.of("desk.advice." + reason, advice.character(), advice.from(), advice.to()) + " " + Texts.of("desk.advice.would", advice.spared(), advice.lost())),
                row("bulk-row", spacer(), button("yes", () -> model.follow(advice)), button("no", model.aftermath()::heard)));
    }

    private static Button button(String id, Runnable verb) {
        var button = new Button(Texts.of("desk.advice." + id));
        button.setId("advice-" + id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> verb.run());
        return button;
    }
}
