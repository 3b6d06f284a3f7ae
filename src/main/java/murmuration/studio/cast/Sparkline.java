package murmuration.studio.cast;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Tips;

/// The day in bars, an hour each: posts full, silences as a quiet tail above them.
final class Sparkline extends Region {

    private static final double HEIGHT = 22;
    private static final double GAP = 1.5;

    private Day day = Day.empty();

    Sparkline() {
        getStyleClass().add("sparkline");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.TEXT);
        for (int i = 0; i < Day.HOURS; i++) getChildren().addAll(bar("spark-silences"), bar("spark-posts"));
    }

    private static Region bar(String style) {
        var bar = new Region();
        bar.getStyleClass().add(style);
        return bar;
    }

    void show(Day seen) {
        if (seen == day) return;
        day = seen;
        String words = Texts.of("cast.day", day.allPosts(), day.allSilences());
        Tips.say(this, words);
        setAccessibleText(words);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int most = 1;
        for (int i = 0; i < Day.HOURS; i++) most = Math.max(most, day.posts()[i] + day.silences()[i]);
        double width = getWidth() / Day.HOURS;
        for (int i = 0; i < Day.HOURS; i++) {
            double all = HEIGHT * (day.posts()[i] + day.silences()[i]) / most;
            double posts = HEIGHT * day.posts()[i] / most;
            place(2 * i, i * width, width - GAP, Math.max(1, all));
            place(2 * i + 1, i * width, width - GAP, posts);
        }
    }

    private void place(int child, double x, double width, double height) {
        getChildren().get(child).resizeRelocate(x, HEIGHT - height, Math.max(1, width), height);
    }
}
