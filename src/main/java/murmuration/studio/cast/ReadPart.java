package murmuration.studio.cast;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Portions;

/// A part of a page that is read and not edited. It is made when somebody looks at it, its first entries at once and the others within the next pulses. On JavaFX's thread.
final class ReadPart extends ScrollPane {

    private static final int AT_ONCE = 12;

    private final Supplier<VBox> make;
    private final Portions portions = new Portions();
    private boolean stale = true;

    ReadPart(String id, Supplier<VBox> make) {
        this.make = make;
        setId(id);
        setFitToWidth(true);
    }

    /// There is something new to read.
    void changed() {
        stale = true;
    }

    /// Somebody looks. Where one was reading stays where it was.
    void read() {
        if (!stale) return;
        stale = false;
        double at = getVvalue();
        VBox all = make.get();
        List<Node> later = List.copyOf(all.getChildren()).stream().skip(AT_ONCE).toList();
        all.getChildren().removeAll(later);
        setContent(all);
        portions.take(later.stream().map(entry -> (Runnable) () -> {
            all.getChildren().add(entry);
            entry.applyCss();
            if (all.getChildren().size() == AT_ONCE + later.size()) setVvalue(at);
        }).toList());
        if (later.isEmpty()) setVvalue(at);
    }
}
