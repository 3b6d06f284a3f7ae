/// What the story does while nobody directs it: autonomy, who moves whom, stances, feelings, voices, patterns and cost, each as a picture, as a table, and as a file.
///
/// Start with [InsightView]. A picture is a [Sketch], a list of shapes that is drawn on a canvas or written as SVG; the charts of JavaFX can be shown but not be
/// written as vectors, and none of them draws arrows or a map.
@NullMarked
package murmuration.studio.insight;

import org.jspecify.annotations.NullMarked;
