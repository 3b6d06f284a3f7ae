package murmuration.bench;

import java.util.Optional;
import murmuration.review.Item;

/// Something that a studio said it had done: whatever becomes of the process from then on, it has to be found again.
///
/// @param key which one
/// @param value what it was made into
record Promise(Kind kind, String key, String value) {

    enum Kind { OPENED, POST, VERDICT, SHEET, FACT, EXPORT, BACKUP }

    private static final String BETWEEN = "\t";
    private static final int PARTS = 4;

    static Promise post(Item item) {
        return new Promise(Kind.POST, Long.toString(item.post().id()), item.post().text());
    }

    static Promise verdict(Item item) {
        return new Promise(Kind.VERDICT, Long.toString(item.post().id()), item.state() + ": " + item.text());
    }

    /// Nothing, for a line that was cut off.
    static Optional<Promise> heard(String line) {
        String[] parts = line.split(BETWEEN, -1);
        return parts.length == PARTS && parts[PARTS - 1].equals(".") ? Optional.of(new Promise(Kind.valueOf(parts[0]), parts[1], parts[2])) : Optional.empty();
    }

    /// One line in one write, so that promises of several threads never mix.
    void say() {
        System.out.println(String.join(BETWEEN, kind.name(), key.replaceAll("\\s", " "), value.replaceAll("\\s", " "), "."));
    }
}
