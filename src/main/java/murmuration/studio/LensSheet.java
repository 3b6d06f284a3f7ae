package murmuration.studio;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import murmuration.studio.insight.LensModel;
import murmuration.studio.insight.LensPane;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// Where a post came from, on a sheet over the window. It comes when the lens has something to show.
final class LensSheet extends Overlay {

    private static final double MARGIN = 32;

    private final LensModel model;
    private final LensPane pane;

    LensSheet(LensModel model, LensPane pane) {
        super("lens-sheet");
        this.model = model;
        this.pane = pane;
        var close = new Button(Texts.of("lens.close"));
        close.setOnAction(_ -> close());
        VBox sheet = column("sheet", row("sheet-foot", label(Texts.of("lens.title"), Style.PROSE, "sheet-title"), spacer(), close), grow(pane));
        sheet.getStyleClass().add("lens-sheet");
        setMargin(sheet, new Insets(MARGIN));
        getChildren().add(sheet);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> { // a list would keep the key for itself
            if (event.getCode() != KeyCode.ESCAPE) return;
            close();
            event.consume();
        });
        model.shown().subscribe(seen -> {
            if (seen.isPresent()) open();
        });
    }

    @Override
    void close() {
        model.close();
        super.close();
    }

    @Override
    void takeFocus() {
        pane.takeFocus();
    }
}
