package murmuration.studio.parts;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The last quiet word to the novelist; it stands in the status bar. On JavaFX's thread only.
public final class Notices {

    private final ReadOnlyStringWrapper latest = new ReadOnlyStringWrapper("");

    public void say(String sentence) {
        latest.set(sentence);
    }

    public void clear() {
        latest.set("");
    }

    public ReadOnlyStringProperty latest() {
        return latest.getReadOnlyProperty();
    }
}
