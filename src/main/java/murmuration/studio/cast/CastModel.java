package murmuration.studio.cast;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import murmuration.agent.Hour;
import murmuration.agent.Status;
import murmuration.cast.Character;
import murmuration.studio.parts.Background;
import murmuration.world.Topic;

/// The cast as the window shows it. On JavaFX's thread.
public final class CastModel {

    private static final long DAYS_ARE_FRESH = Duration.ofSeconds(5).toNanos();

    private final List<Topic> topics;
    private final Backstage backstage;
    private final Background background;
    private List<Character> cast;
    private final ReadOnlyObjectWrapper<List<Member>> members = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<String>> opened = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<String, Day>> days = new ReadOnlyObjectWrapper<>(Map.of());
    private long counted = System.nanoTime() - DAYS_ARE_FRESH;

    public CastModel(List<Character> cast, List<Topic> topics, Backstage backstage, Background background) {
        this.cast = List.copyOf(cast);
        this.topics = List.copyOf(topics);
        this.backstage = backstage;
        this.background = background;
        if (!cast.isEmpty()) opened.set(Optional.of(cast.getFirst().name()));
        show(cast, Map.of());
    }

    public void show(List<Character> people, Map<String, Status> statuses) {
        cast = List.copyOf(people);
        List<Member> seen = cast.stream().map(character -> new Member(character, Optional.ofNullable(statuses.get(character.name())))).toList();
        if (!seen.equals(members.get())) members.set(seen);
    }

    /// Counts the last day again, if the last count is some seconds old.
    ///
    /// @param now story time
    public void count(Instant now) {
        if (System.nanoTime() - counted < DAYS_ARE_FRESH) return;
        counted = System.nanoTime();
        Instant from = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(Day.HOURS - 1L));
        background.run("day", () -> backstage.hours(from), hours -> days.set(days(from, hours)));
    }

    private static Map<String, Day> days(Instant from, List<Hour> hours) {
        var days = new HashMap<String, Day>();
        for (Hour hour : hours) days.computeIfAbsent(hour.agent(), _ -> Day.empty()).add(hour, from);
        return days;
    }

    public ReadOnlyObjectProperty<List<Member>> members() {
        return members.getReadOnlyProperty();
    }

    Optional<Member> member(String name) {
        return members.get().stream().filter(member -> member.name().equals(name)).findFirst();
    }

    ReadOnlyObjectProperty<Map<String, Day>> days() {
        return days.getReadOnlyProperty();
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

    /// Whether somebody lives who could be paused.
    boolean anybodyLives() {
        return members.get().stream().anyMatch(member -> !member.paused());
    }

    /// Pauses everybody; lets everybody go on, if all of them are paused.
    void pauseOrResumeAll() {
        boolean pause = anybodyLives();
        List<String> names = members.get().stream().filter(member -> member.paused() != pause).map(Member::name).toList();
        background.run(pause ? "pause" : "resume", () -> names.forEach(pause ? backstage::pause : backstage::resume));
    }

    /// @param text what she is to speak about; nothing happens without one
    void hand(String name, String topic, String text) {
        if (!text.isBlank()) background.run("hand", () -> backstage.hand(name, topic, text.strip()));
    }
}
