package murmuration.studio.insight;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Paints a sketch twice as large as on screen, for print.
final class Png {

    private static final int TIMES = 2;

    private Png() {}

    static BufferedImage of(Sketch sketch) {
        var image = new BufferedImage(Math.max(1, (int) sketch.width() * TIMES), Math.max(1, (int) sketch.height() * TIMES), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.scale(TIMES, TIMES);
        graphics.setColor(colour(sketch.paper()));
        graphics.fill(new Rectangle2D.Double(0, 0, sketch.width(), sketch.height()));
        sketch.shapes().forEach(shape -> draw(graphics, shape));
        graphics.dispose();
        return image;
    }

    private static void draw(Graphics2D graphics, Sketch.Shape shape) {
        graphics.setColor(colour(shape.colour()));
        switch (shape) {
            case Sketch.Line line -> {
                graphics.setStroke(new BasicStroke((float) line.thickness()));
                graphics.draw(new Line2D.Double(line.fromX(), line.fromY(), line.toX(), line.toY()));
            }
            case Sketch.Dot dot -> graphics.fill(new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(), 2 * dot.radius()));
            case Sketch.Box box -> graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
            case Sketch.Triangle it -> graphics.fill(triangle(it));
            case Sketch.Words words -> write(graphics, words);
        }
    }

    private static Path2D triangle(Sketch.Triangle it) {
        var path = new Path2D.Double();
        path.moveTo(it.x1(), it.y1());
        path.lineTo(it.x2(), it.y2());
        path.lineTo(it.x3(), it.y3());
        path.closePath();
        return path;
    }

    private static void write(Graphics2D graphics, Sketch.Words words) {
        graphics.setFont(new Font(Font.SANS_SERIF, words.strong() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) SketchCanvas.LETTERS));
        var metrics = graphics.getFontMetrics();
        double width = metrics.stringWidth(words.text());
        double left = words.anchor() < 0 ? words.x() : words.anchor() > 0 ? words.x() - width : words.x() - width / 2;
        graphics.drawString(words.text(), (float) left, (float) (words.y() + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    private static Color colour(javafx.scene.paint.Color colour) {
        return new Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float) colour.getOpacity());
    }
}
