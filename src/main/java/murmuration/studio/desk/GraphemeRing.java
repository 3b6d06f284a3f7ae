package murmuration.studio.desk;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import murmuration.language.Graphemes;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// How much of a post's 300 characters is used; turns to a warning over it.
final class GraphemeRing extends StackPane {

    static final int LIMIT = 300;
    private static final double RADIUS = 13;

    private final Arc arc = new Arc(0, 0, RADIUS, RADIUS, 90, 0);
    private final Label left = new Label();

    GraphemeRing() {
        var track = new Circle(RADIUS);
        track.getStyleClass().add("track");
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add("used");
        arc.setManaged(false);
        left.getStyleClass().addAll(Style.MUTED, "tiny");
        getStyleClass().add("ring");
        getChildren().addAll(track, arc, left);
    }

    void show(String text) {
        int used = Graphemes.count(text);
        arc.setLength(-360.0 * Math.min(used, LIMIT) / LIMIT);
        left.setText(Integer.toString(LIMIT - used));
        getStyleClass().remove("over");
        if (used > LIMIT) getStyleClass().add("over");
        setAccessibleText(Texts.of("desk.ring", used, LIMIT));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        arc.setCenterX(getWidth() / 2);
        arc.setCenterY(getHeight() / 2);
    }
}
