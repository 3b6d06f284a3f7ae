package murmuration.studio;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;
import static murmuration.studio.parts.Views.paragraph;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import murmuration.studio.parts.Bubble;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Tips;
import murmuration.studio.parts.Views;
import org.kordamp.ikonli.feather.Feather;

/// The last quiet word, for as long as it takes to read it twice. A bell keeps it, and what was said before.
final class NoticeLine extends HBox {

    private static final Duration READ = Duration.seconds(20);
    private static final double WIDTH = 420;
    private static final double HIGHEST = 360;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Notices notices;
    private final Label notice = label("", Style.SMALL, "notice");
    private final Button bell = named(new Button(null, icon(Feather.BELL)), Texts.of("notice.earlier"));
    private final PauseTransition read = new PauseTransition(READ);

    NoticeLine(Notices notices) {
        this.notices = notices;
        getStyleClass().addAll(Style.ROW, "notice-line");
        notice.setId("notice");
        notice.setMinWidth(0);
        notice.setOnMouseClicked(_ -> notices.clear());
        bell.setId("notices");
        bell.getStyleClass().addAll(Style.QUIET_BUTTON, "status-button");
        bell.setMinWidth(USE_PREF_SIZE);
        bell.setOnAction(_ -> showEarlier());
        getChildren().addAll(notice, bell);
        read.setOnFinished(_ -> notices.clear());
        notices.latest().subscribe(this::show);
    }

    private void show(String words) {
        notice.setText(words);
        Tips.say(notice, words);
        Views.show(notice, !words.isEmpty());
        Views.show(bell, !notices.said().isEmpty());
        if (words.isEmpty()) read.stop();
        else read.playFromStart();
    }

    /// The newest first.
    void showEarlier() {
        var lines = column("popover-content", label(Texts.of("notice.earlier"), Style.SECTION_TITLE));
        lines.setId("notices-said");
        if (notices.said().isEmpty()) lines.getChildren().add(paragraph(Texts.of("notice.nothing"), Style.MUTED));
        notices.said().forEach(said -> lines.getChildren().add(line(said)));
        new Earlier(lines).show(bell.isVisible() ? bell : this);
    }

    private static final class Earlier extends Bubble {
        Earlier(VBox lines) {
            var scroll = new ScrollPane(lines);
            scroll.setFitToWidth(true);
            scroll.setMaxHeight(HIGHEST);
            scroll.setPrefWidth(WIDTH);
            setContentNode(scroll);
            setArrowLocation(ArrowLocation.BOTTOM_CENTER);
        }
    }

    private static VBox line(Notices.Said said) {
        return column("history-line", label(WHEN.format(said.at().atZone(ZoneId.systemDefault())), Style.MUTED, Style.SMALL), paragraph(said.words()));
    }
}
