package murmuration.canon;

/// As far as the manuscript's pronouns, titles and names tell it.
enum Gender {
    FEMALE, MALE, UNKNOWN;

    boolean fits(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
