package murmuration.studio.worlds;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import murmuration.canon.manuscript.Progress;
import murmuration.canon.Proposed;
import murmuration.studio.parts.Texts;
import murmuration.world.Proposal;

/// A manuscript that becomes a world. On JavaFX's thread; reading and making happen on a thread of their own, one at a time.
final class WizardModel {

    private static final int MOST = 12;
    private static final int CHOSEN_AT_FIRST = 6;
    private static final Set<String> SMALL = Set.of("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with");

    /// Somebody who speaks in the book.
    record Candidate(String name, int lines, BooleanProperty chosen) {}

    private interface Work {
        void run() throws RuntimeException;
    }

    private final Map<String, Boolean> wanted = new HashMap<>();
    private final Path worlds;
    private final Executor fx;
    private final ObservableList<Candidate> cast = FXCollections.observableArrayList(candidate -> new Observable[] {candidate.chosen()});
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty step = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final DoubleProperty done = new SimpleDoubleProperty();
    private final BooleanProperty working = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Proposal>> proposal = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanBinding ready = Bindings.createBooleanBinding(
            () -> proposal.get().isPresent() && !working.get() && !title.get().isBlank() && (cast.isEmpty() || cast.stream().anyMatch(one -> one.chosen().get())), proposal, working, title, cast);
    private Optional<Thread> worker = Optional.empty();

    WizardModel(Path worlds, Executor fx) {
        this.worlds = worlds;
        this.fx = fx;
    }

    ObservableList<Candidate> cast() {
        return cast;
    }

    StringProperty title() {
        return title;
    }

    StringProperty step() {
        return step;
    }

    /// What went wrong, in one sentence; empty while all is well.
    StringProperty problem() {
        return problem;
    }

    DoubleProperty done() {
        return done;
    }

    BooleanBinding ready() {
        return ready;
    }

    /// Reads a book; one that is being read is let go.
    void read(List<Path> manuscripts) {
        cancel();
        cast.clear();
        wanted.clear();
        proposal.set(Optional.empty());
        if (title.get().isBlank()) title.set(name(manuscripts.getFirst()));
        start(() -> {
            Proposal read = Proposal.of(manuscripts, MOST, found -> tell(() -> grow(found)), progress());
            tell(() -> proposed(read));
        });
    }

    /// A book in which nobody speaks, or that is not begun, makes a world whose people are still to come.
    private void proposed(Proposal read) {
        proposal.set(Optional.of(read));
        if (cast.isEmpty()) problem.set(Texts.of("wizard.nobody"));
    }

    /// Makes the world in a folder named after its title.
    void make(Consumer<Path> then) {
        Proposal read = proposal.get().orElseThrow();
        var chosen = cast.stream().filter(one -> one.chosen().get()).map(Candidate::name).collect(Collectors.toSet());
        String named = title.get().strip();
        start(() -> {
            Path made = read.make(free(named), named, chosen, progress());
            tell(() -> then.accept(made));
        });
    }

    void cancel() {
        worker.ifPresent(Thread::interrupt);
        worker = Optional.empty();
    }

    /// Whom the novelist ticked, or let go, stays so while the book is read on; of the others the first few are ticked.
    private void grow(List<Proposed> found) {
        cast.setAll(IntStream.range(0, found.size()).mapToObj(i -> candidate(found.get(i), i < CHOSEN_AT_FIRST)).toList());
    }

    private Candidate candidate(Proposed found, boolean likely) {
        var chosen = new SimpleBooleanProperty(wanted.getOrDefault(found.name(), likely));
        chosen.subscribe((_, now) -> wanted.put(found.name(), now));
        return new Candidate(found.name(), found.lines(), chosen);
    }

    private void start(Work work) {
        problem.set("");
        working.set(true);
        Thread thread = Thread.ofPlatform().daemon().name("wizard").unstarted(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                System.getLogger(WizardModel.class.getName()).log(Level.INFO, "A manuscript did not become a world", e);
                tell(() -> problem.set(e.getMessage() == null ? e.toString() : e.getMessage()));
            }
            tell(() -> working.set(false));
        });
        worker = Optional.of(thread);
        thread.start();
    }

    /// Nobody listens to a worker that was let go.
    private void tell(Runnable news) {
        Thread teller = Thread.currentThread();
        fx.execute(() -> {
            if (worker.map(teller::equals).orElse(false)) news.run();
        });
    }

    private Progress progress() {
        return (what, part) -> tell(() -> {
            step.set(what);
            done.set(part);
        });
    }

    private Path free(String named) {
        String plain = named.replaceAll("[^\\p{L}\\p{N} '’_-]+", " ").strip();
        String stem = plain.isEmpty() ? "World" : plain;
        return Stream.iterate(1, number -> number + 1).map(number -> worlds.resolve(number == 1 ? stem : stem + " " + number)).filter(Files::notExists).findFirst().orElseThrow();
    }

    private static String name(Path manuscript) {
        String words = manuscript.getFileName().toString().replaceFirst("\\.[^.]{1,9}$", "").replaceFirst("^\\d+[-_ ]+", "").replaceAll("[-_\\s]+", " ").strip();
        return words.codePoints().anyMatch(Character::isUpperCase) ? words : titled(words);
    }

    /// "pride and prejudice" is a file's way of writing; a cover says "Pride and Prejudice".
    private static String titled(String words) {
        List<String> parts = List.of(words.split(" "));
        return IntStream.range(0, parts.size()).mapToObj(i -> i > 0 && SMALL.contains(parts.get(i)) ? parts.get(i) : capital(parts.get(i))).collect(Collectors.joining(" "));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + word.substring(word.offsetByCodePoints(0, 1));
    }
}
