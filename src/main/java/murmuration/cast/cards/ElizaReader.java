package murmuration.cast.cards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.cast.Character;
import murmuration.cast.Knowledge;
import murmuration.cast.Motivation;
import murmuration.cast.VoiceSheet;
import murmuration.cast.VoiceSheet.Sample;
import murmuration.cast.cards.Import.Imported;
import murmuration.cast.cards.Note.Fate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes a sheet of an elizaOS character, in its old shape (`user`, lists in lists) or its new ones (`name`, groups of `examples`).
final class ElizaReader {

    /// Where a sheet keeps the file it came from, without its secrets.
    private static final String KEPT = "elizaOS";

    private static final double CARES = .5;

    private final ObjectNode file;
    private final Report report;
    private final String name;
    private final Cleaning cleaning;

    ElizaReader(ObjectNode file, Envelope envelope) {
        this.file = file;
        this.report = new Report(envelope.notes());
        this.name = new Card(file).names(envelope.stem()).getLast();
        this.cleaning = new Cleaning(new Macros(name));
    }

    Imported read() {
        report.setAside("It is a character of elizaOS; what has no place in a sheet is kept in it as it was.");
        ObjectNode kept = file.deepCopy();
        if (Secrets.remove(kept)) report.leftOut("Settings and secrets were left out and are kept nowhere.");
        String biography = prose("bio") + "\n\n" + prose("lore");
        report.became("Bio and lore became the biography.");
        var facts = texts("knowledge").stream().map(cleaning::prose).filter(text -> !text.isEmpty()).toList();
        report.count(Fate.LEFT_OUT, file.path("knowledge").values().stream().filter(JsonNode::isObject).count(), "One document of its knowledge was not read.", "documents of its knowledge were not read.");
        List<Sample> samples = Samples.chosen(lines(), report);
        var knowledge = new Knowledge(null, facts, null);
        var voice = new VoiceSheet(Traits.style(texts("adjectives")), samples, null, null, null, null, null, null, null, null, notes());
        var person = new Character(
                name, Optional.empty(), Fields.text(file, "username"), Optional.empty(), "", biography.strip(), List.of(), motivations(), knowledge, voice, Map.of(), null,
                Optional.empty(), Map.of(KEPT, kept));
        return new Imported(List.of(person), Optional.empty(), List.of(), report.notes());
    }

    private List<String> texts(String field) {
        return Fields.texts(file.path(field));
    }

    private String prose(String field) {
        return texts(field).stream().map(cleaning::prose).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    /// Posts first: they are what a character writes here.
    private List<Sample> lines() {
        var lines = new ArrayList<Sample>();
        texts("postExamples").stream().map(cleaning::speech).filter(said -> !said.isEmpty()).forEach(said -> lines.add(new Sample("", said)));
        file.path("messageExamples").values().forEach(conversation -> lines.addAll(conversation(conversation.has("examples") ? conversation.get("examples") : conversation)));
        return lines;
    }

    private List<Sample> conversation(JsonNode messages) {
        var hers = new ArrayList<Sample>();
        String before = "";
        for (JsonNode message : messages.values()) {
            String said = cleaning.speech(Fields.text(message.path("content").isObject() ? message.get("content") : message, "text", "content"));
            if (isHers(Fields.text(message, "name", "user")) && !said.isEmpty()) hers.add(new Sample(before, said));
            if (!said.isEmpty()) before = said;
        }
        return hers;
    }

    /// In old files the agent's turns carry her name or `{{agentName}}`, and every other speaker is a placeholder.
    private boolean isHers(String speaker) {
        return speaker.equalsIgnoreCase(Fields.text(file, "name")) || speaker.equalsIgnoreCase(name) || List.of("{{agentname}}", "{{agent}}", "{{char}}").contains(speaker.toLowerCase(Locale.ROOT));
    }

    private Map<String, Motivation> motivations() {
        var motivations = new LinkedHashMap<String, Motivation>();
        for (String topic : texts("topics")) {
            String id = topic.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]++", "-").replaceAll("^-|-$", "");
            if (!id.isEmpty() && id.length() <= 100) motivations.put(id, new Motivation(CARES, 0, "One of the topics in the elizaOS file."));
        }
        report.count(Fate.BECAME, motivations.size(), "One topic became something to care about.", "topics became things to care about; they work where the world has topics of the same id.");
        return motivations;
    }

    /// How to write is an order to a program here, so it is for the novelist to read, not for a prompt.
    private String notes() {
        String system = Stream.of(Fields.text(file, "system"), String.join("\n", cleaning.instructions())).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
        String style = Stream.of("all", "post", "chat").flatMap(kind -> Fields.texts(file.path("style").path(kind)).stream()).distinct().map(line -> "- " + line).collect(Collectors.joining("\n"));
        if (!system.isEmpty() || !style.isEmpty()) report.setAside("Instructions on style and behaviour were kept in the voice's notes; they never reach a prompt.");
        return Stream.of(system.isEmpty() ? "" : "System prompt: " + system, style.isEmpty() ? "" : "How to write:\n" + style).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }
}
