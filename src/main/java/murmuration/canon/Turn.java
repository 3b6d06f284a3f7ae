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

    /// Narration that ends in a colon or a comma belongs to the speech in the next paragraph.
    boolean leadsInto(Turn next) {
        return !isSpoken() && next.isSpoken() && next.spans.getFirst().spoken() && narration().matches("(?s).*[:,—]-?$");
    }

    Turn with(Turn next) {
        return new Turn(Stream.concat(spans.stream(), next.spans.stream()).toList(), false, next.chapter, next.scene, next.passage);
    }

    /// The head or the signature of a letter, which is quoted and not said.
    boolean isLetter() {
        return speech().matches("(?s)(?i:my dear(?:est)? \\p{L}+|dear \\p{L}+|yours\\b.*),?.{0,3}|[\\p{Lu}.,' -]{4,40}|.*\\b(?:Yours|yours), etc.*");
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
        var speech = new StringBuilder();
        for (var span : spans) {
            if (span.spoken()) {
                join(speech, span.text());
            }
        }
        return speech.toString().replaceFirst("[,;]$", ".");
    }

    private static void join(StringBuilder speech, String more) {
        if (!speech.isEmpty()) {
            if (speech.charAt(speech.length() - 1) == ',' && startsSentence(more)) {
                speech.setCharAt(speech.length() - 1, '.');
            }
            speech.append(' ');
        }
        speech.append(more);
    }

    private static boolean startsSentence(String text) {
        return Character.isUpperCase(text.charAt(0)) && !text.matches("(?s)I\\b.*");
    }
}
