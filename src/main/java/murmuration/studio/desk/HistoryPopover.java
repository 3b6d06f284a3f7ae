package murmuration.studio.desk;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import murmuration.review.Given;
import murmuration.review.Life;
import murmuration.review.Verdict;
import murmuration.studio.parts.Bubble;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// What was ever said of a post, newest last.
final class HistoryPopover extends Bubble {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    /// @param zone of the novelist's clock
    HistoryPopover(Card card, List<Given> given, ZoneId zone) {
        var content = column("popover-content", label(Texts.of("desk.history"), Style.SECTION_TITLE), line(Texts.of("desk.history.laid"), card.post().writtenAt(), zone));
        content.setId("history");
        given.forEach(one -> content.getChildren().add(line(words(one), one.at(), zone)));
        setContentNode(content);
        setArrowLocation(ArrowLocation.TOP_LEFT);
    }

    private static Node line(String words, Instant at, ZoneId zone) {
        return column("history-line", label(WHEN.format(at.atZone(zone)), Style.MUTED, Style.SMALL), paragraph(words));
    }

    private static String words(Given given) {
        String said = switch (given.verdict()) {
            case Verdict.Approved(int draft) -> draft == 0 ? Texts.of("desk.history.approved") : Texts.of("desk.history.draft", draft + 1);
            case Verdict.Revised(var text) -> Texts.of("desk.history.revised", text);
            case Verdict.Discarded(var reason) -> Texts.of("desk.history.discarded", Texts.of("reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            case Verdict.Later _ -> Texts.of("desk.history.later");
            case Verdict.Flagged _ -> Texts.of("desk.history.flagged");
        };
        return given.life() == Life.DONE ? said : Texts.of("desk.history.undone", said);
    }
}
