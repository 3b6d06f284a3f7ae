package murmuration.studio.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Texts;
import murmuration.studio.voices.Booth.Cost;
import murmuration.voice.Endpoints.Offer;
import murmuration.world.VoiceEntry;
import murmuration.world.Voices;

/// The voices as their sheet shows them. Nothing is looked up or asked before the sheet is opened. On JavaFX's thread.
public final class VoicesModel {

    /// @param entry how it is set up; nothing for one that every world has
    record Choice(String name, Optional<VoiceEntry> entry, boolean used) {}

    private record Look(List<Choice> choices, List<Cost> costs, boolean learns) {}

    private final Booth booth;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Cost>> costs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<List<Offer>>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper learns = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    public VoicesModel(Booth booth, Background background, Notices notices) {
        this.booth = booth;
        this.background = background;
        this.notices = notices;
        notices.latest().subscribe(said::set);
    }

    ReadOnlyObjectProperty<List<Choice>> choices() {
        return choices.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Cost>> costs() {
        return costs.getReadOnlyProperty();
    }

    /// Servers on this machine; nothing while they are being looked for.
    ReadOnlyObjectProperty<Optional<List<Offer>>> found() {
        return found.getReadOnlyProperty();
    }

    /// Whether verdicts teach.
    ReadOnlyBooleanProperty learns() {
        return learns.getReadOnlyProperty();
    }

    void learn(boolean wanted) {
        if (wanted != learns.get()) look(() -> booth.learn(wanted), Texts.of(wanted ? "voices.learns" : "voices.learns.not"));
    }

    /// What was last said, since the sheet covers the status bar.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// The sheet is open: shows what there is, and looks around on this machine.
    public void open() {
        notices.clear();
        look(() -> {});
        found.set(Optional.empty());
        background.run("find", booth::find, offers -> found.set(Optional.of(offers)));
    }

    /// @param key what was typed; empty to leave the key as it is
    void put(VoiceEntry voice, String key) {
        look(() -> {
            booth.put(voice);
            if (!key.isBlank()) booth.keep(voice.name(), key);
        }, Texts.of(key.isBlank() ? "voices.kept" : "voices.kept.key", voice.name()));
    }

    void use(String name) {
        look(() -> booth.use(name), Texts.of("voices.used", name));
    }

    void remove(String name) {
        look(() -> booth.remove(name), Texts.of("voices.removed", name));
    }

    private void look(Runnable first, String done) {
        background.run("voices", () -> after(first), look -> {
            show(look);
            notices.say(done);
        });
    }

    private void look(Runnable first) {
        background.run("voices", () -> after(first), this::show);
    }

    private Look after(Runnable first) {
        first.run();
        String usual = booth.usual();
        var all = new ArrayList<Choice>();
        Voices.BUILT_IN.forEach(name -> all.add(new Choice(name, Optional.empty(), name.equals(usual))));
        booth.all().forEach(voice -> all.add(new Choice(voice.name(), Optional.of(voice), voice.name().equals(usual))));
        return new Look(all, booth.costs(), booth.learns());
    }

    private void show(Look look) {
        choices.set(look.choices());
        costs.set(look.costs());
        learns.set(look.learns());
    }
}
