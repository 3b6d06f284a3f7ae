package murmuration.studio.board;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import murmuration.board.Trace;
import murmuration.studio.parts.Texts;

/// What can be done on the board, in words, as the palette offers it.
public record BoardVerbs(BoardModel model) {

    /// In the order in which they are offered.
    public Map<String, Runnable> all() {
        var verbs = new LinkedHashMap<String, Runnable>();
        model.selected().get().filter(place -> !place.agent().equals(Trace.NOVELIST)).ifPresent(place -> ofCell(place, verbs::put));
        model.rows().stream().filter(row -> !row.id().equals(Trace.NOVELIST)).forEach(row -> verbs.put(Texts.of("board.eyes.of", row.title()), () -> model.through(Optional.of(row.id()))));
        verbs.put(Texts.of("command.board.live"), model::live);
        verbs.put(Texts.of("command.board.whole"), model::showAll);
        orders("board.order.people", model::orderRows, verbs::put);
        orders("board.order.topics", model::orderColumns, verbs::put);
        verbs.put(Texts.of(model.inWords().get() ? "command.board.picture" : "board.inWords"), () -> model.inWords().set(!model.inWords().get()));
        return verbs;
    }

    private void ofCell(Place place, BiConsumer<String, Runnable> verb) {
        String cell = model.title(place);
        if (model.rest(place) == Rest.NONE) verb.accept(Texts.of("command.board.cool", cell), () -> model.cool(place));
        else verb.accept(Texts.of("command.board.lift", cell), () -> model.lift(place));
        if (model.rest(place) != Rest.MUTED) verb.accept(Texts.of("command.board.mute", cell), () -> model.mute(place));
        pin(model.rowOrder().get().pinned().contains(place.agent()), model.rowTitle(place.agent()), () -> model.pinRow(place.agent()), verb);
        pin(model.columnOrder().get().pinned().contains(place.topic()), model.columnTitle(place.topic()), () -> model.pinColumn(place.topic()), verb);
    }

    private static void pin(boolean pinned, String title, Runnable turn, BiConsumer<String, Runnable> verb) {
        verb.accept(Texts.of(pinned ? "board.menu.unpin" : "board.menu.pin", title), turn);
    }

    private static void orders(String key, Consumer<Arrangement.Order> by, BiConsumer<String, Runnable> verb) {
        for (Arrangement.Order order : Arrangement.Order.values()) verb.accept(Texts.of(key + "." + order.name().toLowerCase(Locale.ROOT)), () -> by.accept(order));
    }
}
