package murmuration.language;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What was found out about a text, kept while it is asked for: a text that was met lately is met again, by other characters and in
/// the next draft. Two generations of so many texts each; when the younger is full, the older goes. Nobody waits.
public final class Remembered<V> {

    private final int most;
    private final Function<String, V> finding;
    private volatile ConcurrentHashMap<String, V> younger = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<String, V> older = new ConcurrentHashMap<>();

    public Remembered(int most, Function<String, V> finding) {
        this.most = most;
        this.finding = finding;
    }

    public V of(String text) {
        var known = younger.get(text);
        if (known != null) {
            return known;
        }
        var before = older.get(text);
        var found = before != null ? before : finding.apply(text);
        younger.put(text, found);
        if (younger.size() > most) {
            older = younger;
            younger = new ConcurrentHashMap<>();
        }
        return found;
    }
}
