package murmuration.cast.cards;

import java.util.List;
import java.util.Optional;
import murmuration.cast.CastException;
import murmuration.cast.Problem;
import murmuration.cast.Sheets;
import murmuration.cast.cards.Import.Imported;
import murmuration.cast.cards.Note.Fate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The kinds of JSON we know, told apart by their fields.
enum Kind {
    CARD {
        @Override
        Imported read(Envelope envelope) {
            return new CardReader(new Card((ObjectNode) envelope.json()), envelope.stem(), new Report(envelope.notes())).read(envelope.portrait());
        }
    },
    LOREBOOK {
        @Override
        Imported read(Envelope envelope) {
            var report = new Report(envelope.notes());
            JsonNode book = envelope.json().path("data").has("entries") ? envelope.json().get("data") : envelope.json();
            var cleaning = new Cleaning(Macros.WITHOUT_A_CHARACTER);
            List<LoreEntry> facts = new Lorebook(cleaning, report).entries(book);
            report.count(Fate.LEFT_OUT, cleaning.instructions().size(), "One sentence was an instruction for a program and was left out.", "sentences were instructions for a program and were left out.");
            return new Imported(List.of(), Optional.empty(), facts, report.notes());
        }
    },
    ELIZA {
        @Override
        Imported read(Envelope envelope) {
            return new ElizaReader((ObjectNode) envelope.json(), envelope).read();
        }
    },
    OURS {
        @Override
        Imported read(Envelope envelope) {
            return switch (Sheets.read(envelope.file())) {
                case Sheets.Sheet.Good(var character) ->
                    new Imported(List.of(character), character.portrait().flatMap(name -> Portrait.beside(envelope.file(), name)), List.of(), List.of(new Note(Fate.BECAME, "It is a sheet of our own and was taken as it is.")));
                case Sheets.Sheet.Bad(var problems) -> throw new CastException(sentence(envelope.name(), problems.getFirst()));
            };
        }
    };

    private static final List<String> ELIZAS_FIELDS = List.of("bio", "messageExamples", "postExamples", "adjectives");
    private static final List<String> OUR_FIELDS = List.of("$schema", "biography", "motivations", "constraints", "voice", "relationships", "goals", "fullName");

    abstract Imported read(Envelope envelope);

    /// @throws CastException if it is none of them
    static Kind of(JsonNode json) {
        if (json.isObject()) {
            if (isCard(json)) return CARD;
            if (json.path("entries").isContainer() || json.path("data").path("entries").isContainer()) return LOREBOOK;
            if (any(json, ELIZAS_FIELDS) && json.has("name")) return ELIZA;
            if (any(json, OUR_FIELDS)) return OURS;
            if (any(json, Card.V1_FIELDS)) return CARD;
            if (json.has("name")) return OURS;
        }
        throw new CastException("This JSON is no character card, no lorebook, and no character of elizaOS or Murmuration.");
    }

    private static boolean isCard(JsonNode json) {
        if (json.path("spec").isString()) return json.path("spec").stringValue().startsWith("chara_card");
        return any(json.path("data"), Card.V1_FIELDS) && !json.path("data").path("entries").isContainer();
    }

    private static boolean any(JsonNode json, List<String> fields) {
        return fields.stream().anyMatch(json::has);
    }

    private static String sentence(String file, Problem problem) {
        String place = problem.line() > 0 ? " (line " + problem.line() + ", column " + problem.column() + ")" : "";
        String sentence = file + place + ": " + problem.problem();
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
