package murmuration.studio.canon;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import murmuration.canon.manuscript.Chapter;
import murmuration.canon.Gap;
import murmuration.canon.Line;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Passage;
import murmuration.canon.manuscript.Progress;
import murmuration.cast.Character;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Texts;
import murmuration.world.Book.Truth;
import murmuration.world.Reading;
import murmuration.world.Topic;

/// The book as the Canon view shows it. It is read closely when the view is first shown, and again when the novelist asks for it. On JavaFX's thread.
public final class CanonModel {

    /// How far a reading has come.
    record Work(String what, double done) {}

    /// What is asked of a reading again and again, found out once and not on JavaFX's thread.
    ///
    /// @param people the cast as it was then
    /// @param present who of them is in a passage, by its number
    private record Found(Reading reading, List<Character> people, Map<Integer, List<String>> present, List<Gap> gaps) {}

    private record Job(Thread reader, Work work) {}

    private final Library library;
    private final Background background;
    private final Shelf shelf;
    private final ReadOnlyObjectWrapper<Manuscript> manuscript;
    private final ReadOnlyObjectWrapper<List<Gap>> gaps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Work>> work = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Chapter>> chapter = new SimpleObjectProperty<>(Optional.empty());
    private final AtomicReference<Optional<Job>> job = new AtomicReference<>(Optional.empty());
    private Optional<Found> found = Optional.empty();
    private boolean reads;

    public CanonModel(Library library, Background background) {
        this.library = library;
        this.background = background;
        this.shelf = new Shelf(library, background);
        this.manuscript = new ReadOnlyObjectWrapper<>(library.manuscript());
        shelf.truth().subscribe((_, _) -> findAgain());
    }

    ReadOnlyObjectProperty<Manuscript> manuscript() {
        return manuscript.getReadOnlyProperty();
    }

    /// Nothing until the book was read closely.
    ReadOnlyObjectProperty<Optional<Reading>> reading() {
        return reading.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Work>> work() {
        return work.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Truth> truth() {
        return shelf.truth();
    }

    /// Nothing for the whole book.
    ObjectProperty<Optional<Chapter>> chapter() {
        return chapter;
    }

    Shelf shelf() {
        return shelf;
    }

    List<Character> cast() {
        return library.cast();
    }

    List<Topic> topics() {
        return library.topics();
    }

    String topicTitle(String id) {
        return topics().stream().filter(topic -> topic.id().equals(id)).map(Topic::title).findFirst().orElse(id);
    }

    /// What the chapter proposes and nobody has decided about.
    List<Statement> proposed() {
        return reading.get().stream().flatMap(read -> read.proposed().stream()).filter(shelf::isOpen).<Statement>map(Statement.Proposed::new).filter(this::isShown).toList();
    }

    /// What is true from the chapter on.
    List<Statement> facts() {
        return truth().get().facts().stream().<Statement>map(Statement.True::new).filter(this::isShown).toList();
    }

    private boolean isShown(Statement statement) {
        return chapter.get().map(shown -> shown.number() == statement.chapter()).orElse(true);
    }

    /// The number with the title, unless the title has it.
    static String title(Chapter chapter) {
        return chapter.title().matches("(?i)(?:chapter )?" + chapter.number() + "\\b.*") ? chapter.title() : Texts.of("canon.chapter", chapter.number(), chapter.title());
    }

    /// Who of the cast is there.
    List<String> present(Passage passage) {
        return found.map(all -> all.present().getOrDefault(passage.id(), List.of())).orElse(List.of());
    }

    List<String> present(Chapter one) {
        List<Passage> passages = one.scenes().stream().flatMap(scene -> scene.passages().stream()).toList();
        return cast().stream().map(Character::name).filter(name -> passages.stream().anyMatch(passage -> present(passage).contains(name))).toList();
    }

    /// What the chapter, or the whole book, gives somebody to say.
    List<Line> lines(Character who) {
        return reading.get().stream().flatMap(read -> read.linesOf(who).stream()).filter(line -> chapter.get().map(shown -> shown.number() == line.chapter()).orElse(true)).toList();
    }

    /// What is missing.
    ReadOnlyObjectProperty<List<Gap>> gaps() {
        return gaps.getReadOnlyProperty();
    }

    /// The first time it is looked at, the book is read.
    void look() {
        if (reading.get().isEmpty() && !reads) read(library::read);
        else if (found.isPresent() && !found.get().people().equals(cast())) findAgain();
    }

    private void findAgain() {
        reading.get().ifPresent(read -> background.run("canon", () -> find(read), again -> {
            if (reading.get().equals(Optional.of(again.reading()))) show(again);
        }));
    }

    private Found find(Reading read) {
        List<Character> people = cast();
        var present = new HashMap<Integer, List<String>>();
        read.manuscript().passages().forEach(passage -> present.put(passage.id(), read.present(passage, people)));
        return new Found(read, people, Map.copyOf(present), library.gaps(read));
    }

    void readAgain() {
        if (!reads) read(library::readAgain);
    }

    void add(Path text) {
        if (!reads) read(progress -> library.add(text, progress));
    }

    void cancel() {
        job.get().ifPresent(now -> now.reader().interrupt());
    }

    /// Shows how far the reading has come.
    void beat() {
        Optional<Work> now = job.get().map(Job::work);
        if (!now.equals(work.get())) work.set(now);
    }

    private void read(Function<Progress, Reading> how) {
        reads = true;
        background.run("read", () -> {
            Thread reader = Thread.currentThread();
            Progress progress = (what, done) -> job.set(Optional.of(new Job(reader, new Work(what, done))));
            progress.at("", 0);
            return find(how.apply(progress));
        }, this::show, () -> {
            reads = false;
            job.set(Optional.empty());
            beat();
        });
        beat();
    }

    private void show(Found fresh) {
        Reading read = fresh.reading();
        found = Optional.of(fresh);
        gaps.set(fresh.gaps());
        Optional<Integer> number = chapter.get().map(Chapter::number);
        manuscript.set(read.manuscript());
        chapter.set(read.manuscript().chapters().stream().filter(one -> number.filter(shown -> shown == one.number()).isPresent()).findFirst());
        reading.set(Optional.of(read));
    }
}
