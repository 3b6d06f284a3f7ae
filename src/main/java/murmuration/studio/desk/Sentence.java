package murmuration.studio.desk;

/// A sentence of the shown draft, struck or not.
public record Sentence(String text, boolean struck) {
    Sentence turned() {
        return new Sentence(text, !struck);
    }
}
