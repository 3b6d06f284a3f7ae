package murmuration.canon.manuscript;

/// A manuscript typed into a test.
public final class Typed {

    private Typed() {}

    public static Manuscript manuscript(String text) {
        return new Manuscript(Chapters.of(PlainText.blocks(text), true));
    }
}
