package murmuration.canon;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A paragraph in a scene: a speech with what is told around it, or narration alone.
///
/// @param goesOn whether it goes on a speech that the paragraph before left open
record Turn(List<Span> spans, boolean goesOn, int chapter, int scene, int passage) {

    boolean isSpoken() {
        return spans.stream().anyMatch(Span::spoken);
    }

    String narration() {
        return String.join(" ", spans.stream().filter(span -> !span.spoken()).map(Span::text).toList());
    }

    /// A sentence at the end that closes with a colon or a comma belongs to the speech in the next paragraph.
    boolean leadsInto(Turn next) {
        if (spans.isEmpty() || spans.getLast().spoken() || !next.isSpoken() || !next.spans.getFirst().spoken() || !spans.getLast().text().matches("(?s).*[:,—]-?$")) {
            return false;
        }
        return spans.size() == 1 || !tail().isEmpty();
    }

    /// The turns that this one and the next are once the narration which leads over has gone to the speech it belongs to.
    List<Turn> leadingInto(Turn next) {
        var told = spans.getLast().text();
        var lead = spans.size() == 1 ? told : tail();
        var led = new Turn(Stream.concat(Stream.of(new Span(false, lead)), next.spans.stream()).toList(), false, next.chapter, next.scene, next.passage);
        var rest = told.substring(0, told.length() - lead.length()).strip();
        var kept = Stream.concat(spans.subList(0, spans.size() - 1).stream(), Stream.of(new Span(false, rest)).filter(span -> !span.text().isEmpty())).toList();
        return kept.isEmpty() ? List.of(led) : List.of(new Turn(kept, goesOn, chapter, scene, passage), led);
    }

    /// The last sentence, unless it is also the tag of the speech before it.
    private String tail() {
        var told = spans.getLast().text();
        var sentence = Cues.lastSentence(told);
        return sentence.length() < told.length() || Character.isUpperCase(told.charAt(0)) && spans.get(spans.size() - 2).text().matches("(?s).*[.!?…]") ? sentence : "";
    }

    /// The head or the signature of a letter, which is quoted and not said.
    boolean isLetter() {
        return speech().matches("(?s)(?i:my dear(?:est)? \\p{L}+|dear \\p{L}+|yours\\b.*)[,:.—-]{0,3}|[\\p{Lu}.,' -]{4,40}|.*\\b(?:Yours|yours), etc.*");
    }

    /// What was told before the first word is spoken.
    Optional<String> lead() {
        return spans.isEmpty() || spans.getFirst().spoken() ? Optional.empty() : Optional.of(spans.getFirst().text());
    }

    int words() {
        return spans.stream().mapToInt(span -> span.text().split("\\s+").length).sum();
    }

    /// The speech in one piece: `"But it is," returned she; "for …"` becomes `But it is, for …`.
    String speech() {
        var speech = "";
        var told = "";
        for (var span : spans) {
            if (span.spoken()) {
                speech = Seam.joined(speech, told, span.text());
            }
            told = span.spoken() ? "" : span.text();
        }
        return speech.replaceFirst("[,;]$", ".");
    }
}
