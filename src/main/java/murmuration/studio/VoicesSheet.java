package murmuration.studio;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.voices.VoicesModel;
import murmuration.studio.voices.VoicesPane;

/// The voices on a sheet over the window. Only when it is opened does anybody look for servers.
final class VoicesSheet extends Overlay {

    private final VoicesModel model;
    private final VoicesPane pane;

    VoicesSheet(VoicesModel model) {
        super("voices-sheet");
        this.model = model;
        this.pane = new VoicesPane(model);
        var close = new Button(Texts.of("voices.close"));
        close.setOnAction(_ -> close());
        VBox sheet = column("sheet", row("sheet-foot", label(Texts.of("voices.title"), Style.PROSE, "sheet-title"), spacer(), close), paragraph(Texts.of("voices.explained"), Style.MUTED), pane);
        sheet.getStyleClass().add("voices-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE) return;
            close();
            event.consume();
        });
    }

    @Override
    void open() {
        model.open();
        super.open();
    }

    @Override
    void takeFocus() {
        pane.takeFocus();
    }
}
