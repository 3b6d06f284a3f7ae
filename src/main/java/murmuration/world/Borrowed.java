package murmuration.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import murmuration.canon.Proposed;
import murmuration.voice.Calls;
import murmuration.voice.Stock;

/// What a character from a manuscript says to news that the book does not have: her own maxims on news of that kind, and lines lent to her from the stock for her temper, with the names by which she calls people.
final class Borrowed {

    private Borrowed() {}

    /// @param own what the book has her say
    static Map<String, List<String>> book(Proposed proposed, Map<String, List<String>> own) {
        var phrases = new LinkedHashMap<>(own);
        own.getOrDefault("alone", List.of()).forEach(maxim -> Stock.symbols(maxim).forEach(symbol -> phrases.merge(symbol, List.of(maxim), Borrowed::both)));
        Stock.lines(proposed.temper().name().toLowerCase(Locale.ROOT), proposed.shortens()).forEach((symbol, lines) -> phrases.merge(symbol, lines, Borrowed::both));
        proposed.calls().forEach((name, called) -> phrases.put(Calls.symbol(name), List.of(called)));
        if (!proposed.named().isEmpty()) phrases.put(Calls.symbol("me"), proposed.named());
        return phrases;
    }

    private static List<String> both(List<String> hers, List<String> lent) {
        var all = new ArrayList<>(hers);
        all.addAll(lent);
        return List.copyOf(all);
    }
}
