package murmuration.quality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import murmuration.cast.Character;
import murmuration.cast.VoiceSheet;

/// Briefs for the tests of this package.
final class Briefs {

    static final VoiceSheet SHEET = new VoiceSheet(
            "sharp and short",
            List.of(new VoiceSheet.Sample("Window Four closed at noon.", "I stood at the window at noon and nobody said why it closed."),
                    new VoiceSheet.Sample("Wardens tore the paper off the walls.", "They tore down forty sheets, so I printed sixty more.")),
            Map.of(), new VoiceSheet.SentenceLength(4, 16, 10), "plain", List.of("ink"), List.of("awesome", "as it were"), Map.of("exclamation", "never", "semicolon", "rare"), "never", "never", "");

    private Briefs() {}

    static Character person(VoiceSheet sheet) {
        return new Character("Tria", Optional.empty(), "", Optional.empty(), "", "", List.of(), null, null, sheet, null, null, Optional.empty(), Map.of());
    }

    static Brief about(String situation) {
        return brief(situation, List.of(), List.of(), List.of(), List.of());
    }

    static Brief brief(String situation, List<String> saidByHer, List<String> saidByOthers, List<String> facts, List<String> secrets) {
        return new Brief(person(SHEET), situation, "", "press: papers, ink, sheets and what is printed", saidByHer, saidByOthers, Set.of("Tria", "Window Four", "Tallow Street", "Mr Pell"), facts, secrets);
    }
}
