package murmuration.cast.cards;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import murmuration.cast.Character;
import murmuration.cast.VoiceSheet.Sample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes a character as a Character Card V3 for another program.
///
/// A character that came from a card goes back as that card, word for word, but for what the novelist has changed in the sheet. Our sheet travels along under
/// `data.extensions.murmuration`. The same character gives the same bytes.
public final class CardExport {

    private static final List<String> TEXTS = List.of(
            "name", "description", "personality", "scenario", "first_mes", "mes_example", "creator_notes", "system_prompt", "post_history_instructions", "creator", "character_version");
    private static final List<String> LISTS = List.of("alternate_greetings", "group_only_greetings", "tags");
    private static final JsonMapper JSON = CardJson.MAPPER;

    private CardExport() {}

    /// The card as indented JSON.
    public static String json(Character character) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(card(character)) + "\n";
    }

    /// The portrait with the card inside: `ccv3`, and `chara` for programs that know V2 only.
    ///
    /// @param portrait a PNG, JPEG or GIF; empty for a plain picture
    /// @throws murmuration.cast.CastException if the portrait is no picture
    public static byte[] png(Character character, byte[] portrait) {
        ObjectNode card = card(character);
        ObjectNode second = card.deepCopy();
        second.put("spec", "chara_card_v2").put("spec_version", "2.0");
        Png picture = Picture.png(portrait).keeping(chunk -> !PngCard.carriesCard(chunk));
        return picture.with(PngCard.v2(bytes(second))).with(PngCard.v3(bytes(card))).bytes();
    }

    private static byte[] bytes(JsonNode card) {
        return JSON.writeValueAsString(card).getBytes(UTF_8);
    }

    private static ObjectNode card(Character character) {
        Optional<ObjectNode> kept = Optional.ofNullable(character.other().get(CardReader.KEPT)).filter(JsonNode::isObject).map(card -> (ObjectNode) card.deepCopy());
        ObjectNode root = kept.orElseGet(JSON::createObjectNode);
        Optional<Character> before = kept.map(card -> new CardReader(new Card(card), character.name(), new Report(List.of())).character());
        Changes top = Changes.to(root);
        if (!root.path("data").isObject()) top.set("data", JSON.createObjectNode());
        Changes data = Changes.to((ObjectNode) root.get("data"));
        makeV3(top, data);
        before.ifPresentOrElse(was -> bringUpToDate(data.target(), root, was, character), () -> fill(data.target(), character));
        OurExtension.put(root, character, kept.isEmpty(), top, data);
        return root;
    }

    /// A V3 card is left alone; what an older one lacks is added.
    private static void makeV3(Changes top, Changes data) {
        if (!Fields.text(top.target(), "spec").equals("chara_card_v3")) {
            var old = new Card(top.target().deepCopy());
            top.set("spec", JSON.getNodeFactory().stringNode("chara_card_v3"));
            top.set("spec_version", JSON.getNodeFactory().stringNode("3.0"));
            TEXTS.stream().filter(field -> !data.target().has(field)).forEach(field -> data.set(field, JSON.getNodeFactory().stringNode(text(old, field))));
            LISTS.stream().filter(field -> !data.target().has(field)).forEach(field -> data.set(field, JSON.createArrayNode()));
        }
        if (!data.target().path("extensions").isObject()) data.set("extensions", JSON.createObjectNode());
    }

    private static String text(Card card, String field) {
        return switch (field) {
            case "name" -> card.text("name", "char_name");
            case "description" -> card.description();
            case "scenario" -> card.text("scenario", "world_scenario");
            case "first_mes" -> card.text("first_mes", "char_greeting");
            case "mes_example" -> card.examples();
            default -> card.text(field);
        };
    }

    private static void fill(ObjectNode data, Character character) {
        name(data, character);
        data.put("description", character.biography());
        data.put("mes_example", examples(character));
        character.voice().samples().stream().findFirst().ifPresent(sample -> data.put("first_mes", sample.text()));
    }

    /// What the novelist has changed; a V1 field that is repeated at the top follows.
    private static void bringUpToDate(ObjectNode data, ObjectNode root, Character was, Character is) {
        ObjectNode changed = JSON.createObjectNode();
        if (!was.name().equals(is.name()) || !was.fullName().equals(is.fullName())) name(changed, is);
        if (!was.biography().equals(is.biography())) changed.put("description", is.biography()).put("personality", "");
        if (!was.voice().samples().equals(is.voice().samples())) changed.put("mes_example", examples(is));
        data.setAll(changed);
        changed.properties().stream().filter(field -> root.has(field.getKey())).forEach(field -> root.set(field.getKey(), field.getValue()));
    }

    private static void name(ObjectNode data, Character character) {
        data.put("name", character.fullName().orElse(character.name()));
        data.put("nickname", character.fullName().isPresent() ? character.name() : "");
    }

    private static String examples(Character character) {
        return character.voice().samples().stream().map(CardExport::example).collect(Collectors.joining("\n"));
    }

    private static String example(Sample sample) {
        String before = sample.situation().isBlank() ? "" : "{{user}}: " + sample.situation() + "\n";
        return "<START>\n" + before + "{{char}}: " + sample.text();
    }
}
