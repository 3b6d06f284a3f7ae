package murmuration.studio.board;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import murmuration.board.Trace;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// What the cell under the pointer means, beside it.
final class HeatTip extends Pane {

    private static final double DISTANCE = 8;
    private static final double WIDTH = 270;
    private static final int LONGEST_QUOTE = 140;

    private final BoardModel model;
    private final HeatMap map;
    private final Label title = label("", Style.STRONG);
    private final Label heat = label("", Style.MUTED);
    private final Label rests = paragraph("", Style.SMALL);
    private final Label quote = paragraph("", Style.PROSE);
    private final VBox box = column("tip", title, heat, rests, quote);

    HeatTip(BoardModel model, HeatMap map) {
        this.model = model;
        this.map = map;
        setMouseTransparent(true);
        getChildren().add(box);
        model.hovered().subscribe(_ -> refresh());
        model.selected().subscribe((_, _) -> refresh());
        model.byKeyboard().subscribe((_, _) -> refresh());
        model.sight().subscribe(_ -> refresh());
    }

    private void refresh() {
        Optional<Place> place = model.pointed();
        Optional<Rectangle2D> cell = place.flatMap(map::bounds);
        box.setVisible(cell.isPresent() && map.isVisible());
        if (!box.isVisible()) return;
        fill(place.orElseThrow());
        placeBeside(cell.get());
    }

    private void fill(Place place) {
        double strength = map.heat(place);
        Duration left = Warmth.left(strength, model.sight().get().halfLife());
        title.setText(model.title(place));
        heat.setText(left.isZero() ? Texts.of("board.tip.nothing") : Texts.of("board.tip.heat", strength, StoryTime.span(left)));
        Rest rest = place.isRest() ? Rest.NONE : model.rest(place);
        rests.setText(rest == Rest.NONE ? "" : Texts.of("board.tip." + rest.name().toLowerCase(Locale.ROOT), model.rowTitle(place.agent())));
        Views.show(rests, rest != Rest.NONE);
        var newest = model.sight().get().newest().map(TraceLine::trace).filter(trace -> trace.agent().equals(place.agent()) && trace.topic().equals(place.topic()));
        Views.show(quote, newest.isPresent());
        newest.ifPresent(trace -> quote.setText(Texts.of("board.tip.newest", StoryTime.span(Duration.between(trace.at(), model.sight().get().now())), quoted(trace))));
    }

    private static String quoted(Trace trace) {
        return trace.text().length() <= LONGEST_QUOTE ? trace.text() : trace.text().substring(0, LONGEST_QUOTE) + "…";
    }

    /// Across a corner, so that it leaves the cell's row and column free.
    private void placeBeside(Rectangle2D cell) {
        box.applyCss();
        double width = WIDTH;
        double height = box.prefHeight(width);
        double x = cell.getMaxX() + DISTANCE;
        if (x + width > getWidth()) x = cell.getMinX() - DISTANCE - width > 0 ? cell.getMinX() - DISTANCE - width : getWidth() - width;
        double y = cell.getMaxY() + DISTANCE;
        if (y + height > getHeight()) y = cell.getMinY() - DISTANCE - height;
        box.resizeRelocate(Math.max(0, x), Math.max(0, y), width, height);
    }

    @Override
    protected void layoutChildren() {
        refresh();
    }
}
