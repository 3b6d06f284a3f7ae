package murmuration.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import murmuration.review.State;
import murmuration.studio.arrivals.ArrivalsModel;
import murmuration.studio.board.BoardVerbs;
import murmuration.studio.desk.DeskModel;
import murmuration.studio.desk.DeskPane;
import murmuration.studio.desk.DeskVerb;
import murmuration.studio.desk.KeyMap;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Texts;

/// All that the palette offers.
///
/// @param takeIn asks what is to come into the world
/// @param board by its words; chosen there, the board shows
/// @param more of the cast and of worlds, by their words
record WindowCommands(
        ViewList views, ViewFrame frame, StoryModel story, DeskModel desk, DeskPane pane, KeyMap keys, Appearance appearance, TopBar top, Runnable keySheet, Runnable voices, ArrivalsModel arrivals, Runnable takeIn, BoardVerbs board, List<Supplier<Map<String, Runnable>>> more) {

    private static final int BOARD = 1;


    List<Command> all() {
        var all = new ArrayList<Command>();
        views.listed().forEach(listing -> all.add(new Command(Texts.of("command.view", Texts.of("view." + listing.id())), "Ctrl+" + listing.number(), () -> frame.go(listing))));
        all.add(command(story.running().get() ? "top.pause" : "top.run", "", story::runOrPause));
        all.add(command("happen", "", top::letHappen));
        StoryModel.SPEEDS.forEach(speed -> all.add(new Command(Texts.of("command.speed", Texts.of("top.speed.tip." + speed)), "", () -> story.speed(speed))));
        all.add(command("command.voices", "", voices));
        all.add(command("worlds.take", "", takeIn));
        if (arrivals.canTakeBack()) all.add(command("arrivals.back", "", arrivals::takeBack));
        ofDesk(all);
        board.all().forEach((title, verb) -> all.add(new Command(Texts.of("command.board", title), "", () -> onBoard(verb))));
        more.forEach(of -> of.get().forEach((title, verb) -> all.add(new Command(title, "", verb))));
        ofWindow(all);
        return all;
    }

    private void onBoard(Runnable verb) {
        views.numbered(BOARD).ifPresent(frame::go);
        verb.run();
    }

    private void ofDesk(List<Command> all) {
        all.add(command("command.undo", "Ctrl+Z", desk::undo));
        all.add(command("command.redo", "Ctrl+Shift+Z", desk::redo));
        Map<DeskVerb, Runnable> verbs = pane.verbs();
        verbs.forEach((verb, run) -> all.add(new Command(Texts.of("command.desk", Texts.of("keys.verb." + verb.id())), keys.name(verb), run)));
        for (State state : State.values()) {
            all.add(new Command(Texts.of("command.filter", Texts.of("desk.filter." + state.name().toLowerCase(Locale.ROOT))), "", () -> pane.filter(state)));
        }
    }

    private void ofWindow(List<Command> all) {
        for (Appearance.Theme theme : Appearance.Theme.values()) {
            all.add(new Command(Texts.of("command.theme", Texts.of("theme." + theme.name().toLowerCase(Locale.ROOT))), "", () -> appearance.choose(theme)));
        }
        all.add(command(appearance.still().get() ? "command.motion.more" : "command.motion.less", "", () -> appearance.still().set(!appearance.still().get())));
        all.add(command("command.larger", "Ctrl+=", appearance::larger));
        all.add(command("command.smaller", "Ctrl+-", appearance::smaller));
        all.add(command("command.usual", "Ctrl+0", appearance::usualSize));
        all.add(command("command.keys", "?", keySheet));
    }

    private static Command command(String text, String keys, Runnable run) {
        return new Command(Texts.of(text), keys, run);
    }
}
