package murmuration.cast.cards;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import murmuration.cast.Character;
import murmuration.cast.Sheets;
import murmuration.cast.VoiceSheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What we put into a card under `data.extensions.murmuration`: our whole sheet; what we had to change in the card to make it a V3 card; and the marks of the parts
/// that a sheet has too, so that what another program changes later is seen and wins.
///
/// @param card that it was found in
/// @param stored the extension's value
record OurExtension(Card card, JsonNode stored) {

    static final String KEY = "murmuration";
    private static final String EXTENSIONS = "extensions";
    private static final String DATA = "data";
    private static final String SHEET = "sheet";
    private static final String MADE = "made";
    private static final String MARKS = "marks";

    static Optional<OurExtension> in(Card card) {
        JsonNode stored = card.root().path(DATA).path(EXTENSIONS).path(KEY);
        return stored.path(SHEET).isObject() ? Optional.of(new OurExtension(card, stored)) : Optional.empty();
    }

    /// The card as it was before we put anything into it, and as other programs changed it since.
    static ObjectNode withoutOurs(Card card) {
        ObjectNode root = card.root().deepCopy();
        in(card).ifPresent(ours -> {
            ObjectNode data = (ObjectNode) root.get(DATA);
            ObjectNode extensions = (ObjectNode) data.get(EXTENSIONS);
            extensions.remove(KEY);
            Changes.undo(extensions, ours.stored.path("before").path(EXTENSIONS));
            Changes.undo(data, ours.stored.path("before").path(DATA));
            Changes.undo(root, ours.stored.path("before").path("top"));
        });
        return root;
    }

    /// Puts it in, last of all: the card must stand as it will be written.
    ///
    /// @param made whether the card is none of somebody else's
    static void put(ObjectNode root, Character character, boolean made, Changes top, Changes data) {
        Changes extensions = Changes.to((ObjectNode) root.get(DATA).get(EXTENSIONS));
        ObjectNode stored = CardJson.MAPPER.createObjectNode();
        ObjectNode sheet = (ObjectNode) CardJson.MAPPER.readTree(Sheets.text(character));
        sheet.remove(CardReader.KEPT);
        stored.set(SHEET, sheet);
        stored.put(MADE, made);
        for (Part part : Part.values()) stored.withObject(MARKS).put(part.name().toLowerCase(), part.mark(new Card(root)));
        extensions.set(KEY, stored);
        stored.putObject("before").<ObjectNode>set("top", top.before()).<ObjectNode>set(DATA, data.before()).set(EXTENSIONS, extensions.before());
    }

    /// Our sheet, with the parts that another program has changed in the card since.
    ///
    /// @param read what the card's own fields make
    Character applied(Character read, Report report) {
        if (!(Sheets.parse("the card", CardJson.MAPPER.writeValueAsString(stored.get(SHEET))) instanceof Sheets.Sheet.Good(var sheet))) {
            report.mended("The card holds a sheet of Murmuration that is damaged; the card's own fields were taken.");
            return read;
        }
        Set<Part> changed = EnumSet.allOf(Part.class);
        changed.removeIf(part -> part.mark(card).equals(Fields.text(stored.path(MARKS), part.name().toLowerCase())));
        report.became(changed.isEmpty()
                ? "Murmuration's own sheet was in the card and came back whole."
                : "Murmuration's own sheet was in the card; what another program has changed since was taken from the card.");
        return merged(sheet, read, changed);
    }

    private Character merged(Character sheet, Character read, Set<Part> changed) {
        var other = new LinkedHashMap<>(sheet.other());
        if (!stored.path(MADE).asBoolean(false) || !changed.isEmpty()) other.put(CardReader.KEPT, read.other().get(CardReader.KEPT));
        Character named = changed.contains(Part.NAME) ? read : sheet;
        String biography = changed.contains(Part.BIOGRAPHY) ? read.biography() : sheet.biography();
        VoiceSheet voice = changed.contains(Part.LINES) ? sheet.voice().withSamples(read.voice().samples()) : sheet.voice();
        return new Character(
                named.name(), named.fullName(), sheet.handle(), sheet.portrait(), sheet.role(), biography, sheet.goals(), sheet.motivations(), sheet.knowledge(), voice,
                sheet.relationships(), sheet.constraints(), sheet.voiceModel(), other);
    }
}
