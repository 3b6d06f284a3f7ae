package murmuration.studio.cast;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import murmuration.agent.Decision;
import murmuration.agent.Recollection;
import murmuration.cast.Character;
import murmuration.cast.Draft;
import murmuration.review.Item;
import murmuration.studio.cast.Comings.Step;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Texts;
import murmuration.world.Company;
import murmuration.world.Company.Saving;
import murmuration.world.Topic;

/// One character's page, and what changes the cast. On JavaFX's thread.
public final class PageModel {

    private static final int NEWEST = 400;
    private static final long FRESH = Duration.ofSeconds(4).toNanos();

    /// What the page shows of her beside her sheet.
    record Seen(Character who, Recollection memory, List<Decision> decisions) {}

    /// Her sheet in the editor.
    ///
    /// @param base the text that editing began with
    /// @param voices she may be given
    record Editing(String name, String base, Draft draft, List<String> voices) {
        boolean changed() {
            return !draft.text().equals(Draft.of(name, base).text());
        }
    }

    private final Company company;
    private final Backstage backstage;
    private final Supplier<List<Item>> desk;
    private final List<Topic> topics;
    private final Background background;
    private final Notices notices;
    private final ObjectProperty<Optional<String>> who = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> topic = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Editing>> editing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Saving.Disputed>> dispute = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Comings comings = new Comings();
    private long read;

    /// @param desk all posts
    public PageModel(Company company, Backstage backstage, Supplier<List<Item>> desk, List<Topic> topics, Background background, Notices notices) {
        this.company = company;
        this.backstage = backstage;
        this.desk = desk;
        this.topics = List.copyOf(topics);
        this.background = background;
        this.notices = notices;
        who.subscribe((_, _) -> load());
    }

    public ObjectProperty<Optional<String>> who() {
        return who;
    }

    /// On which topic posts and silences are shown; nothing: on all.
    public ObjectProperty<Optional<String>> topic() {
        return topic;
    }

    ReadOnlyObjectProperty<Optional<Seen>> seen() {
        return seen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Editing>> editing() {
        return editing.getReadOnlyProperty();
    }

    /// What the file says differently where she was edited here too; the novelist has to choose.
    ReadOnlyObjectProperty<Optional<Saving.Disputed>> dispute() {
        return dispute.getReadOnlyProperty();
    }

    Comings comings() {
        return comings;
    }

    List<Topic> topics() {
        return topics;
    }

    String topicTitle(String id) {
        return topics.stream().filter(one -> one.id().equals(id)).map(Topic::title).findFirst().orElse(id);
    }

    /// Her posts on the chosen topic, newest first.
    List<Item> posts() {
        return desk.get().stream().filter(item -> who.get().map(item.post().character()::equals).orElse(false)).filter(item -> isChosen(item.post().topic())).toList().reversed();
    }

    /// What she decided not to say on the chosen topic, newest first.
    List<Decision> silences() {
        return seen.get().map(Seen::decisions).orElse(List.of()).stream().filter(decision -> decision.outcome() != Decision.Outcome.POSTED).filter(decision -> isChosen(decision.topic())).toList();
    }

    private boolean isChosen(String id) {
        return topic.get().map(id::equals).orElse(true);
    }

    /// Reads again what she is like now, if the last reading is some seconds old.
    void beat() {
        if (System.nanoTime() - read > FRESH) look();
    }

    private void load() {
        dispute.set(Optional.empty());
        editing.set(Optional.empty());
        seen.set(Optional.empty());
        look();
        who.get().ifPresent(name -> background.run("sheet", () -> editing(name), opened -> {
            if (who.get().equals(Optional.of(name))) editing.set(Optional.of(opened));
        }));
    }

    private Editing editing(String name) {
        String text = company.text(name);
        return new Editing(name, text, Draft.of(company.file(name), text), backstage.voices());
    }

    private void look() {
        read = System.nanoTime();
        who.get().flatMap(company::character).ifPresent(character -> background.run(
                "page", () -> new Seen(character, backstage.recollection(character.name()), backstage.decisions(character.name(), NEWEST)), found -> {
                    if (who.get().equals(Optional.of(found.who().name()))) seen.set(Optional.of(found));
                }));
    }

    /// Saves her sheet; what changed in the file meanwhile is brought in, or asked about.
    ///
    /// @param insist to overrule the file
    void save(boolean insist) {
        editing.get().ifPresent(now -> background.run("save", () -> company.save(now.name(), now.base(), now.draft().text(), insist), this::saved));
    }

    private void saved(Saving saving) {
        switch (saving) {
            case Saving.Saved(var character, var joined) -> {
                notices.say(Texts.of(joined ? "sheet.joined" : "sheet.saved", character.name()));
                load();
            }
            case Saving.Disputed disputed -> dispute.set(Optional.of(disputed));
            case Saving.Refused(var problems) -> notices.say(problems.getFirst().problem() + " " + problems.getFirst().fix());
        }
    }

    /// Lets go of what was edited and takes the file as it is.
    void revert() {
        load();
    }

    /// The file was changed outside: an editor in which nothing was changed follows it.
    public void changedOutside(String name) {
        boolean untouched = editing.get().map(now -> now.name().equals(name) && !now.changed()).orElse(false);
        if (untouched) load();
    }

    void add(String name) {
        Draft sheet = Draft.of(name, "{}");
        sheet.put(name.strip(), "name");
        background.run("add", () -> company.add(sheet.text()), this::welcome);
    }

    void duplicate(String name, String as) {
        background.run("duplicate", () -> company.duplicate(name, as.strip()), this::welcome);
    }

    private void welcome(Character character) {
        comings.did(new Step.Came(character.name()));
        came(character.name());
    }

    void remove(String name) {
        background.run("remove", () -> company.remove(name), gone -> {
            comings.did(new Step.Gone(gone));
            left(gone.name());
        });
    }

    /// Whoever came last goes again, or whoever left last comes back.
    ///
    /// @param again to do once more what was taken back
    /// @return whether there is anything to take back
    boolean turn(boolean again) {
        Optional<Step> step = comings.take(again);
        step.ifPresent(one -> background.run("cast", () -> opposite(one), became -> {
            comings.turned(again, became);
            if (became instanceof Step.Came) came(became.name());
            else left(became.name());
        }));
        return step.isPresent();
    }

    private Step opposite(Step step) {
        return switch (step) {
            case Step.Came(var name) -> new Step.Gone(company.remove(name));
            case Step.Gone(var sheet) -> new Step.Came(company.putBack(sheet).name());
        };
    }

    private void came(String name) {
        notices.say(Texts.of("cast.came", name));
        who.set(Optional.of(name));
    }

    private void left(String name) {
        notices.say(Texts.of("cast.removed", name));
        if (who.get().equals(Optional.of(name))) who.set(company.cast().stream().map(Character::name).findFirst());
    }

    List<String> names() {
        return company.cast().stream().map(Character::name).toList();
    }

    Optional<Character> character() {
        return who.get().flatMap(company::character);
    }
}
