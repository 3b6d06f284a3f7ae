package murmuration.studio.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import murmuration.review.ApprovedPost;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Texts;

/// The release plan as a calendar of the story: behind each chapter the approved posts that may go out there. On JavaFX's thread.
final class PlanModel {

    /// @param chapter after which they go out
    record Column(int chapter, List<ApprovedPost> posts) {
        Column {
            posts = List.copyOf(posts);
        }
    }

    private final Way way;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<List<Column>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<Long>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final Deque<Map<Long, Integer>> done = new ArrayDeque<>();
    private final Deque<Map<Long, Integer>> undone = new ArrayDeque<>();
    private boolean moving;

    PlanModel(Way way, Background background, Notices notices) {
        this.way = way;
        this.background = background;
        this.notices = notices;
    }

    ReadOnlyObjectProperty<List<Column>> columns() {
        return columns.getReadOnlyProperty();
    }

    ObjectProperty<Optional<Long>> selected() {
        return selected;
    }

    Optional<ApprovedPost> post(long id) {
        return columns.get().stream().flatMap(column -> column.posts().stream()).filter(post -> post.post().id() == id).findFirst();
    }

    /// Looks at what is approved now. A post that is no longer loses the selection to the first.
    void look() {
        var byChapter = new TreeMap<Integer, List<ApprovedPost>>();
        for (int chapter = 1; chapter <= way.lastChapter(); chapter++) byChapter.put(chapter, new ArrayList<>());
        way.approved().get().forEach(post -> byChapter.computeIfAbsent(post.safeFrom(), _ -> new ArrayList<>()).add(post));
        columns.set(byChapter.entrySet().stream().map(entry -> new Column(entry.getKey(), entry.getValue())).toList());
        if (selected.get().flatMap(this::post).isEmpty()) {
            selected.set(columns.get().stream().flatMap(column -> column.posts().stream()).map(post -> post.post().id()).findFirst());
        }
    }

    /// Selects the next post of the chapter, or the one before.
    void step(int by) {
        column().ifPresent(column -> {
            List<Long> ids = column.posts().stream().map(post -> post.post().id()).toList();
            selected.set(Optional.of(ids.get(Math.clamp(ids.indexOf(selected.get().orElseThrow()) + by, 0, ids.size() - 1))));
        });
    }

    /// Selects the first post of the next chapter that has any, or the one before.
    void turn(int by) {
        column().ifPresent(column -> {
            List<Column> all = columns.get().stream().filter(one -> !one.posts().isEmpty()).toList();
            Column next = all.get(Math.clamp(all.indexOf(column) + by, 0, all.size() - 1));
            if (next != column) selected.set(Optional.of(next.posts().getFirst().post().id()));
        });
    }

    private Optional<Column> column() {
        return columns.get().stream().filter(column -> column.posts().stream().anyMatch(post -> selected.get().equals(Optional.of(post.post().id())))).findFirst();
    }

    /// Moves the selected post by a chapter or more.
    void shift(int by) {
        selected.get().flatMap(this::post).ifPresent(post -> move(post.post().id(), Math.min(post.safeFrom() + by, last())));
    }

    /// Moves the selected post back to its own chapter.
    void home() {
        selected.get().flatMap(this::post).ifPresent(post -> move(post.post().id(), post.post().chapter()));
    }

    private int last() {
        return columns.get().isEmpty() ? 0 : columns.get().getLast().chapter();
    }

    /// Whether a post may go out after a chapter: not before its own, which it may give away.
    boolean mayMove(long id, int chapter) {
        return post(id).filter(post -> chapter >= post.post().chapter()).isPresent();
    }

    void move(long id, int chapter) {
        post(id).filter(post -> post.safeFrom() != chapter).ifPresent(post -> {
            if (mayMove(id, chapter)) put(Map.of(id, chapter), done, true);
            else notices.say(Texts.of("plan.tooEarly", post.post().chapter()));
            selected.set(Optional.of(id));
        });
    }

    /// Takes the last move back. False where there is none.
    boolean undo() {
        if (done.isEmpty()) return false;
        put(done.pop(), undone, false);
        return true;
    }

    boolean redo() {
        if (undone.isEmpty()) return false;
        put(undone.pop(), done, false);
        return true;
    }

    /// @param back takes what leads back
    /// @param fresh whether what was undone is forgotten
    private void put(Map<Long, Integer> chapters, Deque<Map<Long, Integer>> back, boolean fresh) {
        if (moving) return;
        moving = true;
        background.await("plan", way.releases().move(chapters), before -> {
            back.push(before);
            if (fresh) undone.clear();
            look();
        }, () -> moving = false);
    }
}
