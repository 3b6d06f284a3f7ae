package murmuration.world;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import murmuration.agent.Decision;
import murmuration.agent.Ledger;
import murmuration.agent.Lessons;
import murmuration.agent.Measures;
import murmuration.agent.Rehearsal;
import murmuration.agent.Surroundings;
import murmuration.agent.Swarm;
import murmuration.board.Board;
import murmuration.board.Trace;
import murmuration.board.TraceTable;
import murmuration.board.TraceType;
import murmuration.canon.Canon;
import murmuration.cast.Character;
import murmuration.cast.Constraints;
import murmuration.cast.Problem;
import murmuration.export.bluesky.Bluesky;
import murmuration.language.Dictionary;
import murmuration.language.Embeddings;
import murmuration.language.Sentences;
import murmuration.language.Subjects;
import murmuration.quality.Contradiction;
import murmuration.quality.Critic;
import murmuration.quality.Sense;
import murmuration.review.Desk;
import murmuration.store.Database;
import murmuration.voice.Keys;
import murmuration.voice.Spending;
import org.jspecify.annotations.Nullable;

/// A world that is open: its parts, assembled. It is locked against a second studio until it is closed.
///
/// Opening starts nobody; [#start()] does. All methods may be called from any thread, and none is slow but [#open] and [#close].
public final class World implements AutoCloseable {

    /// How to open a world.
    ///
    /// @param voice other than the world's own
    /// @param seed of everything that is left to chance
    /// @param speed other than the world's own
    /// @param home the program's folder
    /// @param keys where keys to endpoints are kept on this machine
    /// @param novelist who sits here, as others in a writers' room read it beside her verdicts
    public record Options(Optional<String> voice, OptionalLong seed, OptionalDouble speed, Path home, Clock wallClock, Optional<Keys> keys, String novelist) {

        public static Options usual(Path home) {
            return new Options(Optional.empty(), OptionalLong.empty(), OptionalDouble.empty(), home, Clock.systemUTC(), Optional.empty(), System.getProperty("user.name"));
        }

        public Options voice(String name) {
            return new Options(Optional.of(name), seed, speed, home, wallClock, keys, novelist);
        }

        public Options seed(long changed) {
            return new Options(voice, OptionalLong.of(changed), speed, home, wallClock, keys, novelist);
        }

        public Options keys(Keys kept) {
            return new Options(voice, seed, speed, home, wallClock, Optional.of(kept), novelist);
        }

        public Options speed(double changed) {
            return new Options(voice, seed, OptionalDouble.of(changed), home, wallClock, keys, novelist);
        }

        public Options novelist(String name) {
            return new Options(voice, seed, speed, home, wallClock, keys, name);
        }
    }

    private static final String LEARNS = "learns";

    private final Path folder;
    private final WorldFile file;
    private final WorldLock lock;
    private final Database database;
    private final Settings settings;
    private final StoryClock clock;
    private final TraceTable traces;
    private final Desk desk;
    private final Bluesky bluesky;
    private final Canon canon;
    private final Book book;
    private final Company company;
    private final Hushes hushes;
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final List<Problem> problems;
    private final Happenings happenings;
    private final Embeddings embeddings = new Embeddings();
    private final Voicing voicing;
    private final Ledger ledger;
    private final Rehearsal rehearsal;
    private final Runs runs;
    private final Swarm swarm;
    private final Calendar calendar;
    private final AtomicBoolean learns = new AtomicBoolean(true);
    private final Living living;
    private final Learning learning;
    private final AtomicBoolean closed = new AtomicBoolean();

    private World(Opening parts, Options options) {
        this.folder = parts.folder();
        this.file = parts.file();
        this.lock = parts.lock();
        this.problems = parts.problems();
        this.company = parts.company();
        BoardFile.Board kept = parts.board();
        this.database = kept.database();
        this.settings = kept.settings();
        this.clock = kept.clock();
        this.voicing = new Voicing(folder, file, options, settings, this::character);
        this.traces = kept.traces();
        this.desk = kept.desk();
        this.bluesky = new Bluesky(kept.outbox(), new KeptSecrets(options.keys()), options.wallClock());
        this.learns.set(settings.get(LEARNS).map(Boolean::valueOf).orElse(true));
        this.hushes = kept.hushes();
        this.canon = Canon.of(parts.manuscript(), file.facts());
        this.learning = new Learning(canon, folder.resolve(".meaning"), embeddings);
        this.book = new Book(folder, settings, canon, this::bookChanged);
        this.happenings = new Happenings(board(), clock, topics(), settings, kept.chapter().orElse(file.chapter()));
        this.ledger = kept.ledger();
        this.runs = new Runs(settings, options.wallClock(), () -> spent().values().stream().reduce(Spending.NOTHING, Spending::plus), () -> desk.items().size());
        Surroundings surroundings = surroundings(options);
        this.rehearsal = new Rehearsal(surroundings);
        this.swarm = new Swarm(surroundings, this::sheet, options.seed().orElseGet(System::nanoTime));
        this.living = new Living(kept, company, swarm, happenings::hear, this::learnNames);
        parts.threshold().opens(living);
        this.calendar = new Calendar(clock, file.calendar(), kept.resumed().orElse(file.clock().start()), living::duty, this::letHappen, this::save);
        if (kept.resumed().isEmpty() && settings.putFirst(BoardFile.STORY_TIME, clock.instant().toString())) {
            happenings.begin(file);
            save(clock.instant());
        }
    }

    /// Opens a world and locks it.
    ///
    /// @throws WorldException if the folder holds no world, is open elsewhere, or cannot be written
    /// @throws murmuration.store.StoreException if its database cannot be used
    public static World open(Path folder, Options options) {
        Opening parts = Opening.of(folder, options);
        try {
            return new World(parts, options);
        } catch (RuntimeException e) {
            parts.letGo();
            throw e;
        }
    }

    public Path folder() {
        return folder;
    }

    public String title() {
        return file.title();
    }

    public List<Topic> topics() {
        return file.topics();
    }

    /// The people, in the order of their files.
    public List<Character> cast() {
        return company.cast();
    }

    public Optional<Character> character(String name) {
        return company.character(name);
    }

    /// The cast with its files, for whoever changes it.
    public Company company() {
        return company;
    }

    /// What the novelist wants left alone now.
    public List<Hush> hushes() {
        return hushes.at(clock.instant());
    }

    /// She says nothing of her own accord on this topic until it is lifted; what the novelist hands her she still takes.
    public void mute(String name, String topic) {
        hushes.add(new Hush(name, topic, Optional.empty()));
    }

    /// She leaves this topic alone for as long as hers cool down.
    public void cool(String name, String topic) {
        Duration rest = character(name).map(who -> who.constraints().topicCooldown()).filter(Duration::isPositive).orElse(Constraints.DEFAULT.topicCooldown());
        hushes.add(new Hush(name, topic, Optional.of(clock.instant().plus(rest))));
    }

    public void unhush(String name, String topic) {
        hushes.lift(name, topic);
    }

    /// Changes how long a kind of trace lasts, for those on the board as well; it is kept with the world. Takes a while on a very full board.
    public void halfLife(TraceType type, Duration halfLife) {
        board().halfLife(type, halfLife);
        settings.put(BoardFile.HALF_LIFE + type.name(), halfLife.toString());
    }

    public Ledger ledger() {
        return ledger;
    }

    /// The picture beside her sheet, if there is one.
    public Optional<Path> portrait(Character character) {
        return character.portrait().map(name -> folder.resolve("characters").resolve(Path.of(name).getFileName())).filter(Files::isRegularFile);
    }

    public StoryClock clock() {
        return clock;
    }

    public Board board() {
        return traces.board();
    }

    public TraceTable traces() {
        return traces;
    }

    public Desk desk() {
        return desk;
    }

    /// The way out to a network. Nothing goes that way before the novelist logs in.
    public Bluesky bluesky() {
        return bluesky;
    }

    public Canon canon() {
        return canon;
    }

    /// The book, for whoever looks after it.
    public Book book() {
        return book;
    }

    /// Whether `world.json` says something by which this world does not live, because somebody else wrote it.
    public boolean isChangedOutside() {
        try {
            WorldFile now = WorldFile.read(folder);
            return !now.equals(file.with(book.truth().facts()).with(now.voice(), now.voices())); // voices are read anew whenever they are asked for
        } catch (WorldException _) { // nobody here writes what cannot be read
            return true;
        }
    }

    /// The door for characters and lore from elsewhere.
    public Arrivals arrivals() {
        return new Arrivals(folder, company, book);
    }

    public Swarm swarm() {
        return swarm;
    }

    /// Tries out what somebody would write; nothing comes of it.
    public Rehearsal rehearsal() {
        names.addAll(canon.names());
        return rehearsal;
    }

    /// The topic of a piece of news: the one whose words are nearest.
    public String topicOf(String news) {
        return happenings.nearestTopic(news);
    }

    /// Whether the novelist's verdicts teach the ranking and her approved posts become samples.
    public boolean learns() {
        return learns.get();
    }

    public void learn(boolean wanted) {
        learns.set(wanted);
        settings.put(LEARNS, Boolean.toString(wanted));
    }

    public WriterStatus writer() {
        return voicing.voice().status();
    }

    /// The voices that may write here; whoever changes them may wait.
    public Voices voices() {
        return voicing.voices();
    }

    /// What each character has cost, ever.
    public Map<String, Spending> spent() {
        return voicing.voice().spent();
    }

    /// What each time that this world lived has cost, oldest first.
    public List<Run> runs() {
        return runs.all();
    }

    /// The chapter in which the story stands.
    public int chapter() {
        return happenings.chapter();
    }

    public List<StoryEvent> offers() {
        return file.offers();
    }

    /// What is wrong with files of this world; everything else is open.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// Something happens in the story: one more trace, of which nobody is told.
    public Trace letHappen(StoryEvent event) {
        return happenings.letHappen(event);
    }

    /// Lets time run and everybody live, as soon as the whole board is back from the database: a cursor of an earlier session must miss nothing.
    public void start() {
        names.addAll(canon.names());
        runs.begin();
        clock.resume();
        calendar.start();
        traces.complete().thenRun(living::begin);
        learning.begin();
    }

    /// Where the world's board is shared: why nothing comes and goes just now, in one sentence.
    public Optional<String> trouble() {
        return living.trouble();
    }

    /// Whether what was done last is on the disk.
    public boolean keeps() {
        return database.keeps();
    }

    /// Who of the cast lives in whose studio, where it is not this one.
    public Map<String, String> elsewhere() {
        return living.elsewhere();
    }

    /// @throws WorldException if somebody lives in another studio, where alone she can be paused or given something to write about
    public void requireHere(String name) {
        String novelist = elsewhere().get(name);
        if (novelist != null) throw new WorldException(name + " lives in the studio of " + novelist + "; ask there.");
    }

    /// New names are no strangers.
    private void bookChanged() {
        names.addAll(canon.names());
        learning.bookChanged();
    }

    /// Time stands still, and with it everybody who rests; who is writing finishes.
    public void pause() {
        clock.pause();
    }

    public void resume() {
        clock.resume();
    }

    public boolean running() {
        return !clock.paused();
    }

    /// Decisions of one character, or of all, newest first.
    public CompletableFuture<List<Decision>> decisions(Optional<String> agent, int newest) {
        return ledger.newest(agent, newest);
    }

    /// Ends everybody, writes what is left and lets go of the folder. Closing again changes nothing.
    @Override
    public void close() {
        if (closed.getAndSet(true)) return;
        boolean interrupted = Thread.interrupted(); // an interrupt must not keep the database from being closed
        boolean leads = living.duty().isPresent();
        try {
            living.shutDoor(); // before time stands still here, so that it does not for the others
            clock.pause();
            swarm.close();
            calendar.close();
            learning.close();
        } catch (InterruptedException _) { // whoever closes the world wants it closed
            interrupted = true;
        }
        bluesky.close();
        voicing.voice().close();
        embeddings.close();
        try {
            if (leads) save(clock.instant());
            Database.now(ledger.flush());
            traces.close();
            living.leave();
        } finally {
            letGo();
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private void letGo() {
        try {
            database.close();
            canon.close();
        } finally {
            lock.close();
        }
    }

    private void save(Instant storyTime) {
        settings.put(BoardFile.STORY_TIME, storyTime.toString());
        settings.put(BoardFile.CHAPTER, Integer.toString(chapter()));
        voicing.save();
        runs.save();
    }

    private Surroundings surroundings(Options options) {
        var sentences = new Sentences();
        var critic = new Critic(sentences, embeddings, Dictionary.english(), new Sense(), new Contradiction());
        var words = new LinkedHashMap<String, String>();
        topics().forEach(topic -> words.put(topic.id(), topic.title() + ": " + topic.description()));
        return new Surroundings(
                board(), desk, canon, critic, new Lessons(desk, this::learns), voicing.voice(), new Subjects(sentences), ledger, new Measures(), clock, options.wallClock(), clock::rest, happenings::chapter, words, names(), new ConcurrentHashMap<>());
    }

    /// Those of the book come when somebody begins to write, since they are known when it is indexed.
    private Set<String> names() {
        cast().forEach(this::learnNames);
        return names;
    }

    private void learnNames(Character character) {
        names.add(character.name());
        character.fullName().ifPresent(names::add);
    }

    private @Nullable Character sheet(String name) {
        return company.character(name).map(who -> hushes.sheet(who, clock.instant())).orElse(null);
    }
}
