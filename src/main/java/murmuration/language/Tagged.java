package murmuration.language;

/// A token with its universal part of speech (`NOUN`, `PROPN`, `VERB`, `ADP` …).
public record Tagged(String token, String tag) {

    public boolean is(String tag) {
        return this.tag.equals(tag);
    }
}
