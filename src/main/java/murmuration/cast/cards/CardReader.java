package murmuration.cast.cards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.cast.Character;
import murmuration.cast.VoiceSheet;
import murmuration.cast.VoiceSheet.Sample;
import murmuration.cast.cards.Import.Imported;
import murmuration.cast.cards.Note.Fate;
import tools.jackson.databind.JsonNode;

/// Makes a sheet of a Character Card.
final class CardReader {

    /// Where a sheet keeps the card it came from.
    static final String KEPT = "card";

    private final Card card;
    private final Report report;
    private final List<String> names;
    private final Cleaning cleaning;

    /// @param otherwise who she is if the card does not say
    CardReader(Card card, String otherwise, Report report) {
        this.card = card;
        this.report = report;
        this.names = card.names(otherwise);
        this.cleaning = new Cleaning(new Macros(names.getFirst()));
    }

    Imported read(Optional<Portrait> portrait) {
        report.setAside("It is a Character Card " + card.version() + "; the whole card is kept in the sheet.");
        List<LoreEntry> facts = new Lorebook(cleaning, report).entries(card.field("character_book"));
        Character read = character();
        Character complete = OurExtension.in(card).map(ours -> ours.applied(read, report)).orElse(read);
        report.count(Fate.LEFT_OUT, Assets.remote(card.root()), "One picture or file on the web was not fetched.", "pictures or files on the web were not fetched.");
        return new Imported(List.of(complete), portrait, facts, report.notes());
    }

    /// The sheet that the card's own fields make.
    Character character() {
        if (card.text(Card.NAME, "char_name", "nickname").isEmpty()) report.mended("The card has no name; the file's name was taken.");
        String description = cleaning.prose(card.description());
        String personality = cleaning.prose(card.personality());
        String biography = Stream.of(description, personality).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
        if (!biography.isEmpty()) report.became("Description and personality became the biography.");
        List<Sample> samples = Samples.chosen(lines(), report);
        String style = Traits.style(Fields.words(card.field("personality")));
        VoiceSheet voice = new VoiceSheet(style, samples, null, null, null, null, null, null, null, null, notes());
        Optional<String> fullName = names.size() > 1 ? Optional.of(names.getLast()) : Optional.empty();
        Map<String, JsonNode> kept = new LinkedHashMap<>(Map.of(KEPT, OurExtension.withoutOurs(card)));
        return new Character(
                names.getFirst(), fullName, "", Optional.empty(), Traits.role(names, description).orElse(""), biography, List.of(), Map.of(), null, voice, Map.of(), null, Optional.empty(), kept);
    }

    private List<Sample> lines() {
        var lines = new ArrayList<>(new ExampleDialogue(names, cleaning).samples(card.examples()));
        card.greetings().stream().map(cleaning::speech).filter(said -> !said.isEmpty()).forEach(said -> lines.add(new Sample("", said)));
        return lines;
    }

    /// For the novelist only: no prompt sees a sheet's notes.
    private String notes() {
        var notes = new LinkedHashMap<String, String>();
        notes.put("System prompt", card.text("system_prompt"));
        notes.put("After the chat", card.text("post_history_instructions"));
        notes.put("At a depth of the chat", Fields.text(card.field("extensions").path("depth_prompt"), "prompt"));
        notes.put("Taken out of the text", String.join("\n", cleaning.instructions()));
        notes.values().removeIf(String::isEmpty);
        if (!notes.isEmpty()) report.setAside("Instructions in the card were kept in the voice's notes; they never reach a prompt.");
        int instructions = notes.size();
        notes.putFirst("Scenario", card.text("scenario", "world_scenario"));
        notes.putFirst("From the card's maker", card.text("creator_notes"));
        notes.values().removeIf(String::isEmpty);
        if (notes.size() > instructions) report.setAside("The scenario and what the card's maker says are in the voice's notes, for you alone.");
        return notes.entrySet().stream().map(note -> note.getKey() + ": " + note.getValue()).collect(Collectors.joining("\n\n"));
    }
}
