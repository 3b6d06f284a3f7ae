package murmuration.studio.insight;

import java.util.Locale;
import javafx.scene.paint.Color;

/// Writes a sketch as SVG 1.1. What people wrote is text there and nothing else.
final class Svg {

    private Svg() {}

    static String of(Sketch sketch) {
        var svg = new StringBuilder();
        svg.append(format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\" font-family=\"Inter, sans-serif\" font-size=\"%.1f\">%n", sketch.width(), sketch.height(), sketch.width(), sketch.height(), SketchCanvas.LETTERS));
        svg.append(format("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>%n", colour(sketch.paper())));
        sketch.shapes().forEach(shape -> svg.append(element(shape)).append('\n'));
        return svg.append("</svg>\n").toString();
    }

    private static String element(Sketch.Shape shape) {
        String colour = colour(shape.colour());
        double opacity = shape.colour().getOpacity();
        return switch (shape) {
            case Sketch.Line(var x1, var y1, var x2, var y2, var thickness, _) ->
                format("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\" stroke-opacity=\"%.2f\"/>", x1, y1, x2, y2, colour, thickness, opacity);
            case Sketch.Dot(var x, var y, var radius, _) -> format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" fill-opacity=\"%.2f\"/>", x, y, radius, colour, opacity);
            case Sketch.Box(var x, var y, var width, var height, _) -> format("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>", x, y, width, height, colour);
            case Sketch.Triangle(var x1, var y1, var x2, var y2, var x3, var y3, _) ->
                format("<polygon points=\"%.1f,%.1f %.1f,%.1f %.1f,%.1f\" fill=\"%s\" fill-opacity=\"%.2f\"/>", x1, y1, x2, y2, x3, y3, colour, opacity);
            case Sketch.Words(var x, var y, var text, var anchor, var strong, _) ->
                format("<text x=\"%.1f\" y=\"%.1f\" dominant-baseline=\"central\" text-anchor=\"%s\" font-weight=\"%s\" fill=\"%s\">%s</text>", x, y, anchor < 0 ? "start" : anchor > 0 ? "end" : "middle", strong ? "bold" : "normal", colour, escaped(text));
        };
    }

    private static String colour(Color colour) {
        return format("#%02x%02x%02x", Math.round(colour.getRed() * 255), Math.round(colour.getGreen() * 255), Math.round(colour.getBlue() * 255));
    }

    static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
