package murmuration.studio.cast;

import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import murmuration.agent.Check;
import murmuration.studio.parts.Meter;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Tips;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The four checks of a decision, side by side: a tick or a cross, the number, and a tick on the bar where it had to reach.
final class ChecksView extends HBox {

    /// A check is measured in parts of one, or in percent.
    private static final double PERCENT = 100;

    private final List<CheckView> views = new ArrayList<>();

    ChecksView() {
        getStyleClass().addAll(Style.ROW, "checks");
    }

    void show(List<Check> checks) {
        while (views.size() < checks.size()) views.add(new CheckView());
        for (int i = 0; i < checks.size(); i++) views.get(i).show(checks.get(i));
        List<CheckView> wanted = views.subList(0, checks.size());
        if (!wanted.equals(getChildren())) getChildren().setAll(wanted);
    }

    private static final class CheckView extends VBox {

        private final FontIcon mark = icon(Feather.CHECK);
        private final Label number = label("", "number");
        private final Meter meter = new Meter();
        private final Label name = label("", Style.MUTED, "tiny");

        CheckView() {
            getStyleClass().add("check");
            getChildren().addAll(row("check-head", mark, number), meter, name);
            HBox.setHgrow(this, Priority.ALWAYS);
        }

        void show(Check check) {
            mark.setIconCode(check.passed() ? Feather.CHECK : Feather.X);
            number.setText(number(check.value()));
            double most = Math.max(Math.abs(check.value()), Math.abs(check.threshold())) > 1 ? PERCENT : 1;
            meter.show(check.value() / most).tickAt(check.threshold() / most);
            name.setText(Texts.forWord("check", check.name()));
            String style = check.passed() ? Style.PASSED : Style.REFUSED;
            if (!getStyleClass().contains(style)) {
                getStyleClass().removeAll(Style.PASSED, Style.REFUSED);
                getStyleClass().add(style);
            }
            setAccessibleText(Texts.of("cast.check.accessible", name.getText(), check.sentence()));
            Tips.say(this, Texts.of("cast.check.tip", check.sentence(), number(check.value()), number(check.threshold())));
        }
    }

    private static String number(double value) {
        return Math.abs(value) > 1 ? Texts.of("number.whole", value) : Texts.of("number.part", value);
    }
}
