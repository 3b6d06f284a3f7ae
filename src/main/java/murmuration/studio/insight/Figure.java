package murmuration.studio.insight;

/// One insight: as a picture and as a table, from one look.
interface Figure {

    Table table();

    Sketch sketch(double width, double height, Tints tints);
}
