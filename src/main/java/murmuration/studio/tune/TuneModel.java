package murmuration.studio.tune;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
import murmuration.insight.Suggestion;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Memory;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Texts;
import murmuration.studio.tune.Slots.Slot;

/// One character in tuning. While something is turned only the replay changes; let go, it is written to her file, from where her agent has it at its next look.
/// On JavaFX's thread.
public final class TuneModel {

    private static final String REMEMBERED = "tune.character";

    private final Tuning tuning;
    private final Notices notices;
    private final Memory memory;
    private final Presets presets;
    private final Steps steps;
    private final Hindsight hindsight;
    private final Slots slots = new Slots();
    private final SheetWatch watch = new SheetWatch();
    private final ReadOnlyObjectWrapper<Optional<Character>> now = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Duration> halfLife = new ReadOnlyObjectWrapper<>();

    public TuneModel(Tuning tuning, Background background, Notices notices, Memory memory) {
        this.tuning = tuning;
        this.notices = notices;
        this.memory = memory;
        presets = new Presets(memory);
        steps = new Steps(tuning, background, this::show, this::written);
        hindsight = new Hindsight(tuning, background);
        halfLife.set(tuning.halfLife());
        memory.get(REMEMBERED).filter(name -> sheet(name).isPresent()).or(() -> names().stream().findFirst()).ifPresent(this::choose);
    }

    List<String> names() {
        return tuning.cast().stream().map(Character::name).toList();
    }

    /// Her values as they stand on screen.
    ReadOnlyObjectProperty<Optional<Character>> now() {
        return now.getReadOnlyProperty();
    }

    /// How long a post on the board takes to be half as strong, for everybody.
    ReadOnlyObjectProperty<Duration> halfLife() {
        return halfLife.getReadOnlyProperty();
    }

    /// Her past, judged with these values.
    Hindsight hindsight() {
        return hindsight;
    }

    Optional<Suggestion> suggestion() {
        return now.get().flatMap(hindsight::suggestion);
    }

    Optional<Status> status() {
        return now.get().flatMap(who -> tuning.status(who.name()));
    }

    Presets presets() {
        return presets;
    }

    void choose(String name) {
        sheet(name).ifPresent(who -> {
            settle();
            memory.put(REMEMBERED, name);
            slots.begin(who);
            hindsight.forget();
            now.set(Optional.of(who));
            judge();
            readPast();
        });
    }

    /// Reads her decisions anew.
    void readPast() {
        now.get().ifPresent(who -> hindsight.read(who, () -> isShown(who.name()), this::judge));
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

    void halfLife(Duration changed) {
        halfLife.set(changed);
    }

    private void change(UnaryOperator<Character> changed) {
        now.get().map(changed).filter(who -> !now.get().equals(Optional.of(who))).ifPresent(who -> {
            now.set(Optional.of(who));
            judge();
        });
    }

    /// Lets go of what was turned: it is written now, and can be undone. What is turned while something is written is written next.
    void settle() {
        if (steps.busy()) return;
        if (!halfLife.get().equals(tuning.halfLife())) steps.take(new Step.Fading(tuning.halfLife(), halfLife.get()));
        now.get().ifPresent(who -> sheet(who.name()).filter(before -> Change.differ(before, who)).ifPresent(before -> steps.take(Step.Sheets.of(before, who))));
    }

    void undo() {
        settle();
        steps.undo();
    }

    void redo() {
        steps.redo();
    }

    private void show(Step step) {
        switch (step) {
            case Step.Sheets(_, var after) -> after.stream().filter(who -> isShown(who.name())).findFirst().ifPresent(who -> change(_ -> who));
            case Step.Fading(_, var after) -> halfLife.set(after);
        }
    }

    /// What could not be written is shown as it stands in the file.
    private void written(Steps.Written one) {
        if (!one.wrote() && isShown(one.name())) sheet(one.name()).ifPresent(file -> change(_ -> file));
        if (!one.wrote() && one.name().isEmpty()) halfLife.set(tuning.halfLife());
        settle();
    }

    /// Everything as it was when this window began to tune her.
    void revert() {
        now.get().map(who -> slots.begun(who.name())).ifPresent(first -> adopt(first.constraints(), first));
    }

    /// One constraint as it is for somebody whose sheet says nothing.
    void usual(Dial dial) {
        turn(dial, dial.of(Constraints.DEFAULT));
        settle();
    }

    void keep(Slot slot) {
        now.get().ifPresent(who -> slots.keep(slot, who));
    }

    boolean has(Slot slot) {
        return slots.get(slot).isPresent();
    }

    void take(Slot slot) {
        slots.get(slot).ifPresent(kept -> adopt(kept.constraints(), kept));
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
            others.forEach(name -> sheet(name).filter(other -> Change.differ(other, other.with(who.constraints()))).ifPresent(before::add));
            if (before.isEmpty()) return;
            steps.take(new Step.Sheets(before, before.stream().map(other -> other.with(who.constraints())).toList()));
            notices.say(Texts.of("tune.given", who.name(), String.join(", ", others)));
        });
    }

    /// Looks whether somebody else changed her sheet, or took her out of the cast.
    void look() {
        if (steps.busy()) return;
        now.get().ifPresent(who -> sheet(who.name()).ifPresentOrElse(file -> comeFromOutside(who, file), this::gone));
    }

    private void comeFromOutside(Character shown, Character file) {
        if (!watch.changed(shown, file)) return;
        now.set(Optional.of(file));
        judge();
        notices.say(Texts.of("tune.outside", file.name()));
    }

    private void gone() {
        notices.say(Texts.of("tune.gone", now.get().map(Character::name).orElse("")));
        now.set(Optional.empty());
        hindsight.forget();
        names().stream().findFirst().ifPresent(this::choose);
    }

    private void judge() {
        now.get().ifPresent(who -> hindsight.judge(slots.begun(who.name()), who));
    }

    private Optional<Character> sheet(String name) {
        return tuning.cast().stream().filter(who -> who.name().equals(name)).findFirst();
    }

    private boolean isShown(String name) {
        return now.get().filter(who -> who.name().equals(name)).isPresent();
    }
}
