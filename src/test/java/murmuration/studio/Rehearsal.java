package murmuration.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import murmuration.agent.Ledger;
import murmuration.agent.Check;
import murmuration.agent.Decision;
import murmuration.agent.Doing;
import murmuration.agent.Hour;
import murmuration.agent.Inputs;
import murmuration.agent.Recollection;
import murmuration.agent.Status;
import murmuration.board.Board;
import murmuration.board.Mark;
import murmuration.board.PastBoard;
import murmuration.board.Trace;
import murmuration.board.TraceQuery;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.cast.Constraints;
import murmuration.cast.Sheets;
import murmuration.export.Book;
import murmuration.export.bluesky.Bluesky;
import murmuration.export.bluesky.Secrets;
import murmuration.insight.Insights;
import murmuration.review.Desk;
import murmuration.review.Outbox;
import murmuration.review.Post;
import murmuration.store.Database;
import murmuration.studio.arrivals.Doorway;
import murmuration.studio.board.BoardReader;
import murmuration.studio.board.Hand;
import murmuration.studio.board.Past;
import murmuration.studio.board.Place;
import murmuration.studio.canon.SampleBook;
import murmuration.studio.cast.Backstage;
import murmuration.studio.desk.Aids;
import murmuration.studio.desk.Authors;
import murmuration.studio.export.Way;
import murmuration.studio.insight.Lookout;
import murmuration.studio.parts.Memory;
import murmuration.studio.tune.RehearsedTuning;
import murmuration.studio.voices.SampleBooth;
import murmuration.voice.Occasion;
import murmuration.world.Company;
import murmuration.world.Hush;
import murmuration.world.StoryClock;
import murmuration.world.StoryEvent;
import murmuration.world.Topic;
import murmuration.world.WriterStatus;

/// The sample cast with a real board and desk, and nobody alive: what the window shows is what a test puts there.
public final class Rehearsal implements AutoCloseable {

    public static final Path HOME = Path.of(System.getProperty("murmuration.home", "."));
    public static final Instant NOW = Instant.parse("2031-03-05T14:20:00Z");
    private static final Clock WALL = Clock.fixed(Instant.parse("2026-01-10T10:00:00Z"), ZoneOffset.UTC);

    private static final List<Topic> TOPICS = List.of(
            topic("refugees", "The Delta people"), topic("raid", "The raid"), topic("residence", "Residence"), topic("water", "The water"), topic("seagate", "The sea-gate"),
            topic("mesh", "The Lantern"), topic("press", "The Low Tide"), topic("harbour", "The harbour"), topic("kitchen", "The kitchen"), topic("trust", "Trust"));

    private final Database database;
    private final StoryClock clock = new StoryClock(NOW, 360);
    private final Board board = new Board(clock);
    private final Desk desk;
    private final Way way;
    private final List<Character> cast;
    private final Company company;
    private final List<Hush> hushes = new CopyOnWriteArrayList<>();
    private final Map<String, Status> statuses = new HashMap<>();
    private final Map<String, Constraints> allowed = new HashMap<>();
    final List<Trace> left = new ArrayList<>();
    final RehearsedTuning tuning;
    final Lookout lookout = progress -> java.util.concurrent.CompletableFuture.completedFuture(new Lookout.Seen(Insights.of(left, Map.of(), progress), List.of(), List.of(), Map.of(), List.of(), Map.of()));
    final Memory memory = Memory.brief();
    final SampleBooth booth = new SampleBooth();
    final SampleBook library;
    public final List<String> done = new ArrayList<>();
    public final Doorway door = new Doorway(List.of("Tria"));

    public Rehearsal(Path folder) {
        database = Database.open(folder.resolve("board.db"));
        desk = Desk.open(database, board, clock, WALL);
        var secrets = new Secrets() {
            @Override
            public Optional<String> get(String name) {
                return Optional.empty();
            }

            @Override
            public String set(String name, String secret) {
                return "a drawer";
            }

            @Override
            public void remove(String name) {}
        };
        var book = new Book("Low Water", TOPICS.stream().collect(Collectors.toMap(Topic::id, Topic::title)));
        way = new Way(() -> book, desk::approved, desk::revision, desk.releases(), 12, folder.resolve("exports"), new Bluesky(new Outbox(database, desk), secrets, WALL));
        cast = Sheets.readAll(HOME.resolve("characters")).cast();
        tuning = new RehearsedTuning(cast);
        company = Company.of(copied(folder.resolve("characters")));
        library = new SampleBook(HOME, cast, TOPICS, done);
    }

    private static Topic topic(String id, String title) {
        return new Topic(id, title, "", "#888888");
    }

    /// Sheets that a test may change.
    private static Path copied(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Path sheet : Sheets.filesIn(HOME.resolve("characters"))) Files.copy(sheet, folder.resolve(sheet.getFileName()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Company company() {
        return company;
    }

    public Backstage backstage() {
        return new Watched();
    }

    public Desk desk() {
        return desk;
    }

    public Board board() {
        return board;
    }

    public StoryClock clock() {
        return clock;
    }

    /// Leaves a trace some story hours ago.
    public Trace trace(String agent, TraceType type, String topic, double hoursAgo, String text) {
        return board.leave(Mark.of(agent, type, topic, NOW.minus(Duration.ofMinutes(Math.round(hoursAgo * 60))), text));
    }

    /// Lays a post on the desk with the trace it left.
    public Post lay(String character, String topic, double hoursAgo, String text, Post.Alternative... others) {
        return lay(character, topic, hoursAgo, text, Optional.empty(), SEEN, others);
    }

    /// Lays a post that answers another and had read its trace.
    public Post answer(String character, String topic, Post to, String text) {
        return lay(character, topic, 0, text, Optional.of(to.id()), List.of(new Post.Seen(to.traceId(), to.character(), to.text(), .8, to.at())));
    }

    private Post lay(String character, String topic, double hoursAgo, String text, Optional<Long> replyTo, List<Post.Seen> seen, Post.Alternative... others) {
        Trace trace = trace(character, TraceType.POST, topic, hoursAgo, text);
        String handle = cast.stream().filter(one -> one.name().equals(character)).map(Character::handle).findFirst().orElse("nobody");
        return Database.now(desk.lay(new Post(
                0, character, handle, topic, text, trace.at(), WALL.instant(), 81, "phrases", "anger", -.8,
                "The wardens came to the Cannery at ten past three.", replyTo, 5, trace.id(), 1, CHECKS, List.of(others),
                seen,
                List.of(new Post.Passage(3, "Mr Pell laid the slips on the counter one beside the other, all of them blue, and squared the edge with his thumb.", .62)))));
    }

    private static final List<Post.Seen> SEEN = List.of(new Post.Seen(901, Trace.NOVELIST, "A grey van without plates drove twice along Netmakers' Row.", .74, NOW.minus(Duration.ofHours(4))),
                        new Post.Seen(902, "Kamea", "Sill two hundred and six has gone quiet. (Technically, it has gone careful.)", .41, NOW.minus(Duration.ofHours(7))));

    private static final List<Post.Check> CHECKS = List.of(
            new Post.Check("voice", 86, "Short, names and hours first; sounds like her."),
            new Post.Check("canon", 92, "Nothing in the book speaks against it."),
            new Post.Check("repetition", 78, "Shares three words with her post of yesterday."),
            new Post.Check("length", 100, "118 of 300 characters."),
            new Post.Check("language", 64, "One long sentence."));

    public static Post.Alternative draft(String text, double score, String hand) {
        return new Post.Alternative(text, score, hand, CHECKS);
    }

    Database database() {
        return database;
    }

    void status(String name, Doing doing, int seconds, String why, int posts, int waiting, String mood, boolean spoke, String lastPost) {
        statuses.put(name, new Status(name, doing, WALL.instant().minusSeconds(seconds), why, posts, waiting, mood, Optional.of(decision(name, spoke)), Optional.of(lastPost), new Status.Counts(41, posts, 30, 60, 900, 0, 0)));
    }

    private static Decision decision(String name, boolean spoke) {
        return new Decision(
                7, name, NOW, Occasion.EVENT, "raid", 1, "", new Inputs(.6, 1, .9, .7, .4, .8, 3, 1, -1, false, true, 0, 76, false), murmuration.cast.Constraints.DEFAULT,
                List.of(new Check("knows", true, .62, .2, "Knows about it."), new Check("cares", true, .71, .23, "Cares about it."),
                        new Check("room", spoke, spoke ? 1 : .35, 1, spoke ? "Has room: 3 of 10 today." : "The topic cools down for 3 h more."), new Check("quality", true, 76, 59, "Expects to do it well.")),
                spoke ? Decision.Outcome.POSTED : Decision.Outcome.SILENT, spoke ? 81 : -1, spoke ? "The raid moves her and she had something to say." : "The raid has cooled down in 3 h.");
    }

    public BoardReader reader() {
        return sources().reader();
    }

    public Hand hand() {
        return new Noted();
    }

    Sources sources() {
        return new Sources(
                new Directed(), new Watched(), company, board, new Remembered(), new Noted(), desk, () -> new WriterStatus("ready", "", 42, 128, 0, 4711), database::keeps,
                name -> cast.stream().filter(one -> one.name().equals(name)).findFirst().flatMap(Character::portrait).map(file -> HOME.resolve("characters").resolve(file)),
                HOME.resolve("assets/art/unknown.png"), LocalDate.of(2031, 3, 1), WALL, Rehearsal::sentences, way, memory, new Asked(), tuning, lookout, new WorldOrigins(desk, Ledger.open(database)), library, booth, door);
    }

    /// Where approved posts go.
    public Way way() {
        return way;
    }

    public static List<String> sentences(String text) {
        return List.of(text.split("(?<=[.!?])\\s+"));
    }

    @Override
    public void close() {
        way.bluesky().close();
        database.close();
    }

    private final class Remembered implements Past {
        @Override
        public Optional<Instant> begins() {
            return Optional.of(NOW.minus(Duration.ofDays(2)));
        }

        @Override
        public PastBoard during(Instant from, Instant to) {
            return new PastBoard(from, to, board.read(TraceQuery.EVERYTHING).traces());
        }

        @Override
        public List<Instant> moments(TraceType type, Duration step) {
            return board.read(TraceQuery.EVERYTHING.of(Set.of(type))).traces().stream().map(Trace::at).toList();
        }

        @Override
        public Optional<Instant> lastLook(String who, Instant moment) {
            return Optional.of(moment.minus(Duration.ofMinutes(30)));
        }
    }

    private final class Noted implements Hand {
        @Override
        public List<Hush> hushes() {
            return List.copyOf(hushes);
        }

        @Override
        public void cool(Place place) {
            hushes.add(new Hush(place.agent(), place.topic(), Optional.of(NOW.plus(Duration.ofHours(9)))));
        }

        @Override
        public void mute(Place place) {
            hushes.add(new Hush(place.agent(), place.topic(), Optional.empty()));
        }

        @Override
        public void lift(Place place) {
            hushes.removeIf(hush -> hush.who().equals(place.agent()) && hush.topic().equals(place.topic()));
        }

        @Override
        public void leave(String topic, String text) {
            done.add("leave " + topic + " " + text);
        }
    }

    private final class Directed implements Direction {
        @Override
        public String title() {
            return "Low Water";
        }

        @Override
        public List<Topic> topics() {
            return TOPICS;
        }

        @Override
        public StoryClock clock() {
            return clock;
        }

        @Override
        public boolean running() {
            return !clock.paused();
        }

        @Override
        public void pause() {
            clock.pause();
        }

        @Override
        public void resume() {
            clock.resume();
        }

        @Override
        public List<StoryEvent> offers() {
            return List.of(
                    StoryEvent.of("seagate", "The Office closes the sea-gate an hour before the tide, and says so on a notice that nobody has seen."),
                    StoryEvent.of("kitchen", "Somebody leaves forty loaves on the steps of St Brannoc's."));
        }

        @Override
        public void letHappen(StoryEvent event) {
            done.add("happen " + event.text());
        }
    }

    /// How the desk is helped in a test of it alone.
    public Aids aids() {
        return new Aids(Rehearsal::sentences, (post, text) -> text.contains("teh") ? Set.of("teh") : Set.of(), new Asked(), WALL);
    }

    private final class Asked implements Authors {
        @Override
        public Optional<Constraints> constraints(String name) {
            return cast.stream().filter(one -> one.name().equals(name)).findFirst().map(one -> allowed.getOrDefault(name, one.constraints()));
        }

        @Override
        public void again(Post post) {
            done.add("again " + post.character() + " " + post.topic());
        }

        @Override
        public void allow(String name, Constraints changed) {
            allowed.put(name, changed);
            done.add("allow " + name + " " + changed.qualityThreshold());
        }
    }

    private final class Watched implements Backstage {
        @Override
        public Map<String, Status> statuses() {
            return Map.copyOf(statuses);
        }

        @Override
        public void pause(String name) {
            done.add("pause " + name);
        }

        @Override
        public void resume(String name) {
            done.add("resume " + name);
        }

        @Override
        public List<Hour> hours(Instant from) {
            var hours = new ArrayList<Hour>();
            for (int i = 0; i < 24; i++) cast.forEach(who -> hours.add(new Hour(who.name(), from.plus(Duration.ofHours(hours.size() / cast.size())), hours.size() % 7 == 0 ? 1 : 0, hours.size() * 5 % 4)));
            return hours;
        }

        @Override
        public Recollection recollection(String name) {
            return new Recollection(
                    List.of("A grey van without plates drove twice along Netmakers' Row."), List.of("Ask them why.", "I have the list."), List.of("Shorter, and names first."),
                    Map.of("raid", NOW.minus(Duration.ofHours(2))), Map.of("raid", -.8, "water", .2), Map.of("Chris", .62, "Randy", -.1), Map.of("raid", 81.0), Map.of("raid", 7));
        }

        @Override
        public List<Decision> decisions(String name, int newest) {
            return List.of(decision(name, false), decision(name, true));
        }

        @Override
        public List<String> voices() {
            return List.of("local", "phrases", "study");
        }

        @Override
        public void hand(String name, String topic, String text) {
            done.add("hand " + name + " " + topic + " " + text);
        }
    }
}
