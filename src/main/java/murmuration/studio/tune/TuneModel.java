package murmuration.studio.tune;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import murmuration.agent.Status;
import murmuration.cast.ActiveHours;
import murmuration.cast.Character;
import murmuration.cast.Constraints;
import murmuration.cast.Dial;
import murmuration.cast.Motivation;
import murmuration.insight.Change;
import murmuration.insight.Replay;
import murmuration.insight.Scored;
import murmuration.insight.Suggestion;
import murmuration.insight.WhatIf;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Memory;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Texts;

/// One character in tuning. While something is turned only the replay changes; let go, it is written to her file, from where her agent has it at its next look.
/// On JavaFX's thread.
public final class TuneModel {

    private static final String REMEMBERED = "tune.character";
    private static final int LISTED = 200;

    private final Tuning tuning;
    private final Background background;
    private final Notices notices;
    private final Memory memory;
    private final Presets presets;
    private final Map<String, Character> begun = new LinkedHashMap<>();
    private final Map<Slot, Character> slots = new LinkedHashMap<>();
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Character>> now = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Replay> replay = new ReadOnlyObjectWrapper<>(WhatIf.of(List.of(), List.of()).judge(Map.of()));
    private final ReadOnlyObjectWrapper<List<Scored>> drafts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Tuning.Past>> listed = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Kind>> list = new ReadOnlyObjectWrapper<>(Optional.empty());
    private WhatIf past = WhatIf.of(List.of(), List.of());
    private Optional<Character> seen = Optional.empty();
    private int writing;

    /// Two sets of values to go back and forth between.
    enum Slot { A, B }

    public TuneModel(Tuning tuning, Background background, Notices notices, Memory memory) {
        this.tuning = tuning;
        this.background = background;
        this.notices = notices;
        this.memory = memory;
        this.presets = new Presets(memory);
        memory.get(REMEMBERED).filter(name -> sheet(name).isPresent()).or(() -> names().stream().findFirst()).ifPresent(this::choose);
    }

    List<String> names() {
        return tuning.cast().stream().map(Character::name).toList();
    }

    /// Her values as they stand on screen.
    ReadOnlyObjectProperty<Optional<Character>> now() {
        return now.getReadOnlyProperty();
    }

    /// Against what was recorded, with everything that was changed since this window began to tune her.
    ReadOnlyObjectProperty<Replay> replay() {
        return replay.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Scored>> drafts() {
        return drafts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Kind>> list() {
        return list.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Tuning.Past>> listed() {
        return listed.getReadOnlyProperty();
    }

    Optional<Suggestion> suggestion() {
        return now.get().flatMap(who -> Suggestion.of(drafts.get(), who.constraints().qualityThreshold()));
    }

    Optional<Status> status() {
        return now.get().flatMap(who -> tuning.status(who.name()));
    }

    Presets presets() {
        return presets;
    }

    Tuning tuning() {
        return tuning;
    }

    void choose(String name) {
        sheet(name).ifPresent(who -> {
            settle();
            memory.put(REMEMBERED, name);
            begun.putIfAbsent(name, who);
            slots.clear();
            past = WhatIf.of(List.of(), List.of());
            list.set(Optional.empty());
            now.set(Optional.of(who));
            judge();
            readPast();
        });
    }

    /// Reads her decisions anew; she went on meanwhile.
    void readPast() {
        now.get().ifPresent(who -> background.await("past", tuning.past(who.name()), read -> {
            if (!isShown(who.name())) return;
            past = read;
            judge();
        }, () -> {}));
    }

    void turn(Dial dial, double value) {
        change(who -> who.with(dial.turn(who.constraints(), value)));
    }

    void hours(ActiveHours hours) {
        change(who -> who.with(who.constraints().with(hours)));
    }

    void weight(String topic, double weight) {
        change(who -> {
            var motives = new LinkedHashMap<>(who.motivations());
            Motivation before = who.motivation(topic);
            motives.put(topic, new Motivation(Math.rint(weight * 100) / 100, before.stance(), before.why()));
            return who.moved(motives);
        });
    }

    private void change(UnaryOperator<Character> changed) {
        now.get().map(changed).filter(who -> !now.get().equals(Optional.of(who))).ifPresent(who -> {
            now.set(Optional.of(who));
            judge();
        });
    }

    /// Lets go of what was turned: it is written now, and can be undone.
    void settle() {
        now.get().ifPresent(who -> sheet(who.name()).filter(before -> differs(before, who)).ifPresent(before -> {
            if (writing > 0) return; // the write that is under way comes back here
            take(Step.of(before, who));
        }));
    }

    private void take(Step step) {
        done.push(step);
        undone.clear();
        write(step);
    }

    void undo() {
        settle();
        turnBack(done, undone);
    }

    void redo() {
        turnBack(undone, done);
    }

    private void turnBack(Deque<Step> from, Deque<Step> to) {
        if (from.isEmpty() || writing > 0) return;
        Step step = from.pop().reversed();
        to.push(step);
        step.after().stream().filter(who -> isShown(who.name())).findFirst().ifPresent(who -> change(_ -> who));
        write(step);
    }

    private void write(Step step) {
        for (int i = 0; i < step.after().size(); i++) {
            Character after = step.after().get(i);
            writing++;
            var wrote = new AtomicBoolean();
            background.await("tune", tuning.write(step.before().get(i), after), _ -> wrote.set(true), () -> written(after.name(), wrote.get()));
        }
    }

    /// What was turned meanwhile is written next; what could not be written is shown as it stands in the file.
    private void written(String name, boolean wrote) {
        writing--;
        if (!wrote && isShown(name)) sheet(name).ifPresent(file -> change(_ -> file));
        if (writing == 0) settle();
    }

    /// Everything as it was when this window began to tune her.
    void revert() {
        now.get().map(who -> begun.get(who.name())).ifPresent(first -> adopt(first.constraints(), first));
    }

    /// One constraint as it is for somebody whose sheet says nothing.
    void usual(Dial dial) {
        turn(dial, dial.of(Constraints.DEFAULT));
        settle();
    }

    void keep(Slot slot) {
        now.get().ifPresent(who -> slots.put(slot, who));
    }

    boolean has(Slot slot) {
        return slots.containsKey(slot);
    }

    void take(Slot slot) {
        Optional.ofNullable(slots.get(slot)).ifPresent(kept -> adopt(kept.constraints(), kept));
    }

    void take(String preset) {
        Constraints limits = presets.named(preset);
        if (limits != null) now.get().ifPresent(who -> adopt(limits, who));
    }

    private void adopt(Constraints limits, Character motives) {
        change(who -> who.with(limits).moved(motives.motivations()));
        settle();
    }

    /// Gives her constraints to others as well; one step to undo. What moves them stays theirs.
    void giveTo(List<String> others) {
        now.get().ifPresent(who -> {
            var before = new ArrayList<Character>();
            others.forEach(name -> sheet(name).filter(other -> differs(other, other.with(who.constraints()))).ifPresent(before::add));
            if (before.isEmpty()) return;
            take(new Step(before, before.stream().map(other -> other.with(who.constraints())).toList()));
            notices.say(Texts.of("tune.given", who.name(), String.join(", ", others)));
        });
    }

    /// Opens the list behind a number, or closes it.
    void open(Kind kind) {
        if (list.get().equals(Optional.of(kind))) {
            list.set(Optional.empty());
            return;
        }
        list.set(Optional.of(kind));
        List<Long> ids = kind.of(replay.get()).stream().limit(LISTED).toList();
        background.await("list", tuning.decisions(ids), listed::set, () -> {});
    }

    /// Looks whether somebody else changed her sheet, or took her out of the cast.
    void look() {
        if (writing > 0) return;
        now.get().ifPresent(who -> sheet(who.name()).ifPresentOrElse(file -> comeFromOutside(who, file), this::gone));
    }

    private void comeFromOutside(Character shown, Character file) {
        boolean outside = seen.filter(before -> before.name().equals(file.name()) && differs(before, file) && differs(shown, file)).isPresent();
        seen = Optional.of(file);
        if (!outside) return;
        now.set(Optional.of(file));
        judge();
        notices.say(Texts.of("tune.outside", file.name()));
    }

    private void gone() {
        notices.say(Texts.of("tune.gone", now.get().map(Character::name).orElse("")));
        now.set(Optional.empty());
        names().stream().findFirst().ifPresent(this::choose);
    }

    private void judge() {
        now.get().ifPresent(who -> {
            Change change = Change.between(begun.get(who.name()), who);
            replay.set(past.judge(Map.of(who.name(), change), WhatIf.FOLLOWS_THE_HAND));
            drafts.set(past.drafts(who.name()));
            list.get().ifPresent(_ -> list.set(Optional.empty()));
        });
    }

    private Optional<Character> sheet(String name) {
        return tuning.cast().stream().filter(who -> who.name().equals(name)).findFirst();
    }

    private boolean isShown(String name) {
        return now.get().filter(who -> who.name().equals(name)).isPresent();
    }

    private static boolean differs(Character one, Character other) {
        return !Change.between(one, other).equals(Change.NOTHING);
    }
}
