package murmuration.studio.cast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import murmuration.agent.Status;
import murmuration.cast.Character;
import murmuration.studio.parts.Background;
import murmuration.world.Topic;

/// The cast as the window shows it. On JavaFX's thread.
public final class CastModel {

    private final List<Character> cast;
    private final List<Topic> topics;
    private final Backstage backstage;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<Member>> members = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<String>> opened = new SimpleObjectProperty<>(Optional.empty());

    public CastModel(List<Character> cast, List<Topic> topics, Backstage backstage, Background background) {
        this.cast = List.copyOf(cast);
        this.topics = List.copyOf(topics);
        this.backstage = backstage;
        this.background = background;
        if (!cast.isEmpty()) opened.set(Optional.of(cast.getFirst().name()));
        show(Map.of());
    }

    public void show(Map<String, Status> statuses) {
        List<Member> seen = cast.stream().map(character -> new Member(character, Optional.ofNullable(statuses.get(character.name())))).toList();
        if (!seen.equals(members.get())) members.set(seen);
    }

    public ReadOnlyObjectProperty<List<Member>> members() {
        return members.getReadOnlyProperty();
    }

    List<Topic> topics() {
        return topics;
    }

    /// Whose pane shows everything.
    ObjectProperty<Optional<String>> opened() {
        return opened;
    }

    void toggle(String name) {
        opened.set(opened.get().equals(Optional.of(name)) ? Optional.empty() : Optional.of(name));
    }

    void pauseOrResume(Member member) {
        String name = member.name();
        if (member.paused()) background.run("resume", () -> backstage.resume(name));
        else background.run("pause", () -> backstage.pause(name));
    }

    /// @param text what she is to speak about; nothing happens without one
    void hand(String name, String topic, String text) {
        if (!text.isBlank()) background.run("hand", () -> backstage.hand(name, topic, text.strip()));
    }
}
