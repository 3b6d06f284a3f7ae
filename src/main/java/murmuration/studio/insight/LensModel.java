package murmuration.studio.insight;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import murmuration.insight.Provenance;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Texts;

/// One post with everything that led to it and all that it led to; from there to any of those posts, and back the way one came. On JavaFX's thread.
public final class LensModel {

    private final Origins origins;
    private final Background background;
    private final Notices notices;
    private final Deque<Long> trail = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Provenance>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();

    public LensModel(Origins origins, Background background, Notices notices) {
        this.origins = origins;
        this.background = background;
        this.notices = notices;
    }

    /// Nothing while the lens is put away.
    public ReadOnlyObjectProperty<Optional<Provenance>> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    /// Shows a post. From the one that is shown one comes back.
    public void show(long post) {
        Optional<Long> from = shown.get().map(seen -> seen.post().id()).filter(id -> id != post);
        look(post, () -> from.ifPresent(trail::push));
    }

    /// Shows the post that left a trace. What the novelist lets happen nobody wrote; there is nothing behind it.
    public void showTrace(long trace) {
        origins.leftBy(trace).ifPresentOrElse(this::show, () -> notices.say(Texts.of("lens.noPost")));
    }

    /// Shows the newest post of a cell of the board.
    public void showCell(String character, String topic) {
        origins.newest(character, topic).ifPresentOrElse(this::show, () -> notices.say(Texts.of("lens.emptyCell")));
    }

    void back() {
        if (!trail.isEmpty()) look(trail.pop(), () -> {});
    }

    public void close() {
        trail.clear();
        shown.set(Optional.empty());
        canGoBack.set(false);
    }

    private void look(long post, Runnable first) {
        background.await("lens", origins.of(post), found -> {
            if (found.isEmpty()) {
                notices.say(Texts.of("lens.gone"));
                return;
            }
            first.run();
            canGoBack.set(!trail.isEmpty());
            shown.set(found);
        }, () -> {});
    }
}
