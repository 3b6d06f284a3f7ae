package murmuration.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import murmuration.board.Trace;
import murmuration.cast.Character;
import murmuration.language.Dictionary;
import murmuration.review.Post;
import murmuration.studio.arrivals.ArrivalsModel;
import murmuration.studio.board.BoardModel;
import murmuration.studio.board.BoardPane;
import murmuration.studio.board.BoardVerbs;
import murmuration.studio.board.Line;
import murmuration.studio.board.Place;
import murmuration.studio.canon.CanonModel;
import murmuration.studio.canon.CanonView;
import murmuration.studio.cast.CastModel;
import murmuration.studio.cast.CastPane;
import murmuration.studio.cast.CastVerbs;
import murmuration.studio.cast.CastView;
import murmuration.studio.cast.PageModel;
import murmuration.studio.desk.Aids;
import murmuration.studio.desk.DeskModel;
import murmuration.studio.desk.DeskPane;
import murmuration.studio.desk.DeskView;
import murmuration.studio.desk.KeyMap;
import murmuration.studio.export.ExportView;
import murmuration.studio.insight.InsightModel;
import murmuration.studio.insight.InsightView;
import murmuration.studio.insight.LensModel;
import murmuration.studio.insight.LensPane;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Dividers;
import murmuration.studio.parts.Memory;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.Pulse;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Texts;
import murmuration.studio.tune.TuneModel;
import murmuration.studio.tune.TuneView;
import murmuration.studio.worlds.WorldsMenu;
import murmuration.studio.voices.VoicesModel;
import org.kordamp.ikonli.feather.Feather;

/// Makes the models from what the window reads, the panes from the models, and the one pulse that moves them. On JavaFX's thread.
final class Assembly {

    private static final int CAST = 2;

    private final Sources sources;
    private final Optional<WorldsMenu> worlds;
    private final Appearance appearance;
    private final Executor fx;
    private final Notices notices;
    private final Background background;
    private final StoryTime time;
    private final Portraits portraits;
    private final BoardModel board;
    private final CastModel cast;
    private final DeskModel desk;
    private final KeyMap keys;
    private final Dividers lines;
    private final CanonModel canon;
    private final StoryModel story;
    private final LensModel lens;
    private final StatusModel status = new StatusModel();
    private final PageModel page;
    private final ArrivalsModel arrivals;
    private final ArrivalsSheet arrivalsSheet;
    private final CastPane castPane;
    private final DeskPane deskPane;
    private final ViewList views;
    private final ViewFrame frame;
    private final Ahead ahead;
    private final Pulse<Sight> pulse;

    /// @param fx where the window is changed
    Assembly(Sources sources, Appearance appearance, Executor fx) {
        this(sources, appearance, fx, Optional.empty());
    }

    /// @param worlds the menu of worlds, in a window that has one
    Assembly(Sources sources, Appearance appearance, Executor fx, Optional<WorldsMenu> worlds) {
        this.worlds = worlds;
        this.sources = sources;
        this.appearance = appearance;
        this.fx = fx;
        notices = new Notices(sources.wallClock());
        background = new Background(fx, notices::say);
        time = new StoryTime(sources.dayOne());
        portraits = new Portraits(sources.portrait(), sources.unknown());
        board = new BoardModel(rows(sources.company().cast()), columns(), sources.hand(), background);
        cast = new CastModel(sources.company().cast(), sources.direction().topics(), sources.backstage(), background);
        desk = new DeskModel(sources.desk(), background, new Aids(sources.sentences(), this::unknown, sources.authors(), sources.wallClock()));
        keys = new KeyMap(sources.memory());
        lines = new Dividers(sources.memory());
        canon = new CanonModel(sources.library(), background);
        story = new StoryModel(sources.direction(), background, notices, time);
        lens = new LensModel(sources.origins(), background, notices);
        page = new PageModel(sources.company(), sources.backstage(), sources.desk()::items, sources.direction().topics(), background, notices);
        arrivals = new ArrivalsModel(sources.reception(), background, notices);
        arrivalsSheet = new ArrivalsSheet(arrivals);
        castPane = new CastPane(cast, portraits, sources.wallClock(), name -> open(new Place(name, "")));
        deskPane = new DeskPane(desk, keys, portraits, time, story::topicTitle, notices, appearance, lines, this::showCell, post -> lens.show(post.id()));
        views = new ViewList(views());
        frame = new ViewFrame(views);
        ahead = new Ahead(views, frame);
        var reader = sources.reader();
        pulse = new Pulse<>(() -> sources.look(reader, board.interest()), this::show, fx);
        views.current().subscribe((_, _) -> pulse.soon());
        board.selected().subscribe((_, _) -> pulse.soon());
        board.hovered().subscribe((_, _) -> pulse.soon());
        board.lens().subscribe((_, _) -> pulse.soon());
    }

    Notices notices() {
        return notices;
    }

    Background background() {
        return background;
    }

    /// Lets the window live once it is shown. The desk has the keyboard at first.
    void follow(Stage stage) {
        pulse.follow(stage);
        deskPane.takeFocus();
    }

    /// Gets ready what may be opened next.
    void workAhead() {
        ahead.begin();
    }

    /// Whether nothing is left to get ready.
    boolean liesReady() {
        return ahead.isDone();
    }

    /// A sheet was changed outside.
    void changedOutside(String name) {
        page.changedOutside(name);
    }

    /// Selects what was selected last time, and notes what is from now on.
    void remember(Memory own) {
        views.remember(own);
        own.get("row").ifPresent(row -> own.get("column").ifPresent(column -> board.selected().set(Optional.of(new Place(row, column)))));
        own.get("page").ifPresent(who -> page.who().set(Optional.of(who).filter(name -> sources.company().character(name).isPresent())));
        desk.remember(own);
        board.selected().subscribe((_, now) -> {
            own.put("row", now.map(Place::agent).orElse(""));
            own.put("column", now.map(Place::topic).orElse(""));
        });
        page.who().subscribe((_, now) -> now.ifPresent(who -> own.put("page", who)));
    }

    List<Listing> listed() {
        return views.listed();
    }

    void go(Listing listing) {
        frame.go(listing);
    }

    /// Shows what would become of files from other programs.
    void receive(List<Path> files) {
        arrivalsSheet.receive(files);
    }

    void chooseArrivals() {
        arrivalsSheet.choose();
    }

    void stop() {
        pulse.stop();
        ahead.stop();
    }

    void show(Sight sight) {
        story.show(sight);
        board.people(rows(sight.cast()));
        if (views.shows("board")) board.show(sight.board());
        cast.show(sight.cast(), sight.statuses());
        cast.count(sight.story());
        desk.refresh();
        status.show(sight);
        views.view().beat();
    }

    /// The window's content.
    Scene scene(double width, double height) {
        var keySheet = new KeySheet(keys);
        var voices = new VoicesSheet(new VoicesModel(sources.booth(), background, notices));
        var top = new TopBar(story, appearance, worlds, keySheet::open);
        var people = new CastVerbs(cast, name -> open(new Place(name, "")), top.anchor());
        var line = new NoticeLine(notices);
        List<Supplier<Map<String, Runnable>>> more = List.of(people::all, () -> Map.of(Texts.of("notice.earlier"), line::showEarlier), () -> worlds.map(WorldsMenu::verbs).orElse(Map.of()));
        var palette = new Palette(new WindowCommands(views, frame, story, desk, deskPane, keys, appearance, top, keySheet::open, voices::open, arrivals, arrivalsSheet::choose, new BoardVerbs(board), more)::all);
        var foot = new StatusBar(status, notices, line, sources.memory(), voices::open);
        Scene scene = new StudioWindow(top, new ViewSwitch(views, frame), frame, foot, keySheet, voices, arrivalsSheet, new LensSheet(lens, new LensPane(lens, time, appearance, background, notices)), palette).scene(appearance, width, height);
        new WindowKeys(views, frame, desk, appearance, keySheet::open, palette::open, arrivalsSheet::undo).listenTo(scene);
        return scene;
    }

    /// Shows a character at a topic.
    private void open(Place place) {
        if (place.agent().equals(Trace.NOVELIST)) return;
        page.who().set(Optional.of(place.agent()));
        page.topic().set(Optional.of(place.topic()).filter(topic -> !topic.isEmpty()));
        views.numbered(CAST).ifPresent(frame::go);
    }

    /// Where a post stands on the board.
    private void showCell(Post post) {
        board.selected().set(Optional.of(new Place(post.character(), post.topic())));
        views.numbered(1).ifPresent(frame::go);
    }

    /// Names of the cast and whatever stands around a post are known words. Not on JavaFX's thread: the dictionary is read at the first call.
    private Set<String> unknown(Post post, String text) {
        var known = new ArrayList<String>();
        sources.company().cast().forEach(character -> {
            known.add(character.name());
            character.fullName().ifPresent(known::add);
        });
        post.passages().forEach(passage -> known.add(passage.text()));
        post.traces().forEach(trace -> known.add(trace.text()));
        known.add(post.situation());
        return Set.copyOf(Dictionary.english().with(known).unknown(text));
    }

    /// Every view of the window, one a line; a view that is not listed is not there.
    private List<Listing> views() {
        return List.of(
                new Listing(1, "board", Feather.GRID, () -> new LiveView(castPane, new BoardPane(board, appearance, time, this::open, place -> lens.showCell(place.agent(), place.topic()), lens::showTrace), deskPane, lines, appearance)),
                new Listing(CAST, "cast", Feather.USERS, () -> new CastView(page, cast, portraits, time, lines)),
                new Listing(3, "desk", Feather.INBOX, () -> new DeskView(deskPane)),
                new Listing(4, "tune", Feather.SLIDERS, this::tune),
                new Listing(5, "canon", Feather.BOOK_OPEN, () -> new CanonView(canon, lines)),
                new Listing(6, "insight", Feather.ACTIVITY, this::insight),
                new Listing(7, "export", Feather.SHARE, () -> new ExportView(sources.way(), sources.company().cast().stream().map(Character::name).toList(), background, notices, sources.wallClock(), lines)));
    }

    private InsightView insight() {
        return new InsightView(new InsightModel(sources.lookout(), background, fx, story::topicTitle, time), appearance, background, notices, lines, lens::showTrace);
    }

    private TuneView tune() {
        return new TuneView(new TuneModel(sources.tuning(), background, notices, sources.memory()), sources.direction().topics(), appearance, time, lines);
    }

    /// The cast, and below it what happens by the novelist's or the calendar's hand.
    private static List<Line> rows(List<Character> people) {
        var rows = new ArrayList<Line>();
        people.forEach(character -> rows.add(new Line(character.name(), character.name())));
        rows.add(new Line(Trace.NOVELIST, Texts.of("board.row.story")));
        return rows;
    }

    private List<Line> columns() {
        return sources.direction().topics().stream().map(topic -> new Line(topic.id(), topic.title())).toList();
    }
}
