package murmuration.cast.cards;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// A Character Card of any version, whose fields are found where its program put them: in `data`, at the top, or under the names of older programs.
///
/// @param root the card, never changed here
record Card(ObjectNode root) {

    static final String NAME = "name";
    static final List<String> V1_FIELDS = List.of("description", "personality", "scenario", "first_mes", "mes_example", "char_name", "char_persona");
    private static final int LONGEST_NAME = 100;

    String text(String... names) {
        String inside = Fields.text(root.path("data"), names);
        return inside.isEmpty() ? Fields.text(root, names) : inside;
    }

    JsonNode field(String name) {
        JsonNode inside = root.path("data").path(name);
        return inside.isMissingNode() || inside.isNull() ? Stream.of(root.path(name)).filter(node -> !node.isNull()).findFirst().orElse(MissingNode.getInstance()) : inside;
    }

    List<String> texts(String name) {
        return Fields.texts(field(name));
    }

    String description() {
        return text("description", "char_persona");
    }

    String personality() {
        return text("personality");
    }

    /// Greetings and example messages: where her own lines are.
    List<String> greetings() {
        return Stream.of(List.of(text("first_mes", "char_greeting")), texts("alternate_greetings"), texts("group_only_greetings")).flatMap(List::stream).filter(text -> !text.isEmpty()).toList();
    }

    String examples() {
        return text("mes_example", "example_dialogue");
    }

    /// Who she is called, and her nickname if she has one.
    ///
    /// @param otherwise for a card without a name
    List<String> names(String otherwise) {
        String name = oneLine(text(NAME, "char_name"));
        String nickname = oneLine(text("nickname"));
        if (name.isEmpty()) name = nickname.isEmpty() ? oneLine(otherwise) : nickname;
        return Stream.of(nickname.isEmpty() ? name : nickname, name).distinct().toList();
    }

    String version() {
        String spec = Fields.text(root, "spec");
        return spec.endsWith("v3") ? "V3" : spec.endsWith("v2") || root.path("data").isObject() ? "V2" : "V1";
    }

    private static String oneLine(String name) {
        String line = name.replaceAll("[\\s\\p{Cntrl}]++", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_NAME ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)).strip();
    }
}
