package murmuration.studio.board;

import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.spacer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;
import org.kordamp.ikonli.feather.Feather;

/// Says that this is not the board as it is, and that the cast goes on meanwhile.
final class LensBanner extends HBox {

    private final BoardModel model;
    private final StoryTime time;
    private final Label text = paragraph("");

    LensBanner(BoardModel model, StoryTime time) {
        this.model = model;
        this.time = time;
        setId("lens-banner");
        getStyleClass().addAll(Style.ROW, "lens-banner");
        var live = new Button(Texts.of("board.live"));
        live.getStyleClass().add("small");
        live.setMinWidth(USE_PREF_SIZE);
        live.setOnAction(_ -> model.live());
        getChildren().addAll(icon(Feather.CLOCK), text, spacer(), live);
        model.lens().subscribe(this::show);
    }

    private void show(Lens lens) {
        Views.show(this, !lens.isLive());
        String moment = lens.moment().map(time::moment).orElse("");
        String eyes = lens.eyes().map(model::rowTitle).orElse("");
        if (lens.eyes().isEmpty()) text.setText(Texts.of("board.banner.past", moment));
        else text.setText(lens.moment().isPresent() ? Texts.of("board.banner.eyes.past", eyes, moment) : Texts.of("board.banner.eyes", eyes));
    }
}
