package murmuration.studio.cast;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import murmuration.agent.Check;
import murmuration.studio.parts.Meter;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;

/// The four checks of a decision, side by side: a tick or a cross, the number, and a tick on the bar where it had to reach.
final class ChecksView extends HBox {

    /// A check is measured in parts of one, or in percent.
    private static final double PERCENT = 100;

    private List<Check> shown = List.of();

    ChecksView() {
        getStyleClass().addAll(Style.ROW, "checks");
    }

    void show(List<Check> checks) {
        if (checks.equals(shown)) return;
        shown = checks;
        getChildren().setAll(checks.stream().map(ChecksView::check).toList());
    }

    private static Node check(Check check) {
        var mark = icon(check.passed() ? Feather.CHECK : Feather.X);
        var head = row("check-head", mark, label(number(check.value()), "number"));
        double most = Math.max(Math.abs(check.value()), Math.abs(check.threshold())) > 1 ? PERCENT : 1;
        var meter = new Meter().show(check.value() / most).tickAt(check.threshold() / most);
        var box = column("check", head, meter, label(Texts.forWord("check", check.name()), Style.MUTED, "tiny"));
        box.getStyleClass().add(check.passed() ? Style.PASSED : Style.REFUSED);
        box.setAccessibleText(Texts.of("cast.check.accessible", Texts.forWord("check", check.name()), check.sentence()));
        Tooltip.install(box, new Tooltip(Texts.of("cast.check.tip", check.sentence(), number(check.value()), number(check.threshold()))));
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static String number(double value) {
        return Math.abs(value) > 1 ? Texts.of("number.whole", value) : Texts.of("number.part", value);
    }
}
