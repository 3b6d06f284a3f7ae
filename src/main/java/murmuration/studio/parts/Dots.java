package murmuration.studio.parts;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// So many of so many, as small dots.
public final class Dots extends HBox {

    private static final int MOST = 12;

    public Dots() {
        getStyleClass().addAll(Style.ROW, "dots");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /// @param limit more than a dozen are not drawn; the numbers beside the dots say the rest
    public void show(int filled, int limit) {
        int drawn = Math.clamp(limit, 0, MOST);
        while (getChildren().size() > drawn) getChildren().removeLast();
        while (getChildren().size() < drawn) getChildren().add(dot());
        for (int i = 0; i < drawn; i++) fill(i, i < filled);
        setAccessibleText(Texts.of("dots.of", filled, limit));
    }

    private void fill(int index, boolean filled) {
        var styles = getChildren().get(index).getStyleClass();
        if (filled && !styles.contains(Style.FILLED)) styles.add(Style.FILLED);
        if (!filled) styles.remove(Style.FILLED);
    }

    private static Region dot() {
        var dot = new Region();
        dot.getStyleClass().add(Style.DOT);
        return dot;
    }
}
