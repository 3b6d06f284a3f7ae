package murmuration.studio.parts;

import javafx.scene.layout.Region;

/// A thin bar that is filled to a part, with an optional tick at what had to be reached.
public final class Meter extends Region {

    private static final double NO_TICK = -1;
    private static final double TICK = 2;

    private final Region fill = new Region();
    private final Region tick = new Region();
    private double part;
    private double needed = NO_TICK;

    public Meter() {
        getStyleClass().add(Style.METER);
        fill.getStyleClass().add("fill");
        tick.getStyleClass().add("tick");
        getChildren().addAll(fill, tick);
        setMinWidth(12);
    }

    /// @param filled 0..1
    public Meter show(double filled) {
        double changed = Math.clamp(filled, 0, 1);
        if (changed == part) return this;
        part = changed;
        requestLayout();
        return this;
    }

    /// @param reach 0..1: where the tick stands
    public Meter tickAt(double reach) {
        needed = Math.clamp(reach, 0, 1);
        requestLayout();
        return this;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        fill.resizeRelocate(0, 0, part == 0 ? 0 : Math.max(height, width * part), height);
        tick.setVisible(needed >= 0);
        tick.resizeRelocate(Math.min(width - TICK, width * needed), -2, TICK, height + 4);
    }
}
