package murmuration.cast.cards;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.cast.cards.Note.Fate;
import tools.jackson.databind.JsonNode;

/// Reads a lorebook: of a card (V2, V3), on its own, or SillyTavern's world info, whose entries are an object by number with other names for everything.
record Lorebook(Cleaning cleaning, Report report) {

    /// A fact is a short true sentence; a longer entry becomes several.
    private static final int LONGEST_FACT = 600;
    private static final double USUAL_ORDER = 100;

    List<LoreEntry> entries(JsonNode book) {
        List<JsonNode> all = book.path("entries").isContainer() ? book.path("entries").values().stream().filter(JsonNode::isObject).toList() : List.of();
        List<JsonNode> used = all.stream().filter(Lorebook::isOn).sorted(Comparator.comparingDouble(Lorebook::order)).toList();
        List<LoreEntry> facts = used.stream().flatMap(this::facts).toList();
        report.count(Fate.BECAME, facts.size(), "One fact came from the lorebook.", "facts came from the lorebook.");
        report.count(Fate.LEFT_OUT, all.size() - used.size(), "One lore entry was switched off and was left out.", "lore entries were switched off and were left out.");
        long patterns = used.stream().filter(entry -> Fields.yes(entry.path("use_regex"))).count();
        report.count(Fate.SET_ASIDE, patterns, "One lore entry is called up by a pattern, which was kept as text.", "lore entries are called up by patterns, which were kept as text.");
        return facts;
    }

    private static boolean isOn(JsonNode entry) {
        boolean off = entry.has("enabled") && !Fields.yes(entry.get("enabled")) && !entry.get("enabled").isNull();
        return !off && !Fields.yes(entry.path("disable"));
    }

    private static double order(JsonNode entry) {
        return Fields.number(entry.path(entry.has("insertion_order") ? "insertion_order" : "order"), USUAL_ORDER);
    }

    private Stream<LoreEntry> facts(JsonNode entry) {
        String content = cleaning.prose(withoutDecorators(Fields.text(entry, "content", "text", "entry")));
        var keys = new ArrayList<>(Fields.words(entry.path(entry.has("keys") ? "keys" : "key")));
        keys.addAll(Fields.words(entry.path(entry.has("secondary_keys") ? "secondary_keys" : "keysecondary")));
        return Stream.of(content.split("\n\\s*+\n")).flatMap(paragraph -> pieces(paragraph.replaceAll("\\s++", " ").strip()).stream()).map(text -> new LoreEntry(text, keys));
    }

    /// Lines of `@@` and `@@@` tell a program when to use the entry.
    private static String withoutDecorators(String content) {
        return content.lines().filter(line -> !line.stripLeading().startsWith("@@")).collect(Collectors.joining("\n")).strip();
    }

    private static List<String> pieces(String paragraph) {
        if (paragraph.length() <= LONGEST_FACT) return paragraph.isEmpty() ? List.of() : List.of(paragraph);
        var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(paragraph);
        var pieces = new ArrayList<String>();
        int from = 0;
        int end = 0;
        for (int next = sentences.next(); next != BreakIterator.DONE; next = sentences.next()) {
            if (next - from > LONGEST_FACT && end > from) {
                pieces.add(paragraph.substring(from, end).strip());
                from = end;
            }
            end = next;
        }
        pieces.add(paragraph.substring(from).strip());
        return pieces;
    }
}
