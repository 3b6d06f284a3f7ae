package murmuration.voice;

import java.util.List;
import java.util.Map;

/// Prompts for the tests of this package.
final class Prompts {

    static final List<String> NAMES = List.of("Tria", "Office", "Cannery", "Window Four", "Tallow Street");

    private Prompts() {}

    static Prompt withPhrases(Map<String, List<String>> phrases) {
        return prompt(Occasion.EVENT, "raid", -0.8, phrases, Map.of(), List.of());
    }

    static Prompt prompt(
            Occasion occasion, String topic, double stance, Map<String, List<String>> phrases, Map<String, String> slots, List<String> said) {
        return new Prompt("Tria", "Tria, a reporter-printer, writes fast and sharp.", List.of(
                new Example("Window Four closed at noon.", "I stood at the window at noon. Nobody said why it closed."),
                new Example("The Office gave blue slips to everybody.", "Ask them what the slip is for. They will give you another slip."),
                new Example("Neighbours opened the Cannery.", "Nobody gave an order. Somebody had a key."),
                new Example("The kitchen fed people without cards.", "I counted the bowls. The soup did not ask for names."),
                new Example("Wardens tore the paper off the walls.", "They tore down forty sheets. I printed sixty more.")),
                "Wardens came to the Cannery at night.", "", occasion, topic, stance, NAMES, List.of(), List.of(), said, List.of(), phrases, slots, 240);
    }
}
