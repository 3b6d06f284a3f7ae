package murmuration.cast;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a character sounds, as far as it can be written down.
///
/// @param style completes "Tria writes …", one line for the head of a prompt
/// @param samples her own lines, each with the situation it answers; the embedded writer imitates them
/// @param phrases her phrase book, a Tracery grammar: symbol to rules
/// @param sentenceLength words in a sentence of hers
/// @param petWords words she likes
/// @param neverWords words she would not use
/// @param punctuation habit (`never`, `rare`, `often`) by mark: exclamation, question, semicolon, dash, ellipsis, parenthesis
/// @param emoji `never`, `rare` or `often`
/// @param hashtags `never`, `rare` or `often`
public record VoiceSheet(
        String style,
        List<Sample> samples,
        Map<String, List<String>> phrases,
        SentenceLength sentenceLength,
        String register,
        List<String> petWords,
        List<String> neverWords,
        Map<String, String> punctuation,
        String emoji,
        String hashtags,
        String notes) {

    public static final VoiceSheet UNKNOWN = new VoiceSheet(null, null, null, null, null, null, null, null, null, null, null);

    /// One line of hers and what it was said to.
    public record Sample(String situation, String text) {
        public Sample {
            situation = situation == null ? "" : situation;
            text = text == null ? "" : text;
        }
    }

    /// Words in a sentence: the shortest, the longest and the usual.
    public record SentenceLength(int min, int max, int typical) {
        static final SentenceLength ANY = new SentenceLength(1, 40, 12);

        public SentenceLength {
            min = Math.max(1, min);
            max = Math.max(min, max);
            typical = Math.clamp(typical, min, max);
        }
    }

    public VoiceSheet {
        style = style == null ? "" : style;
        samples = samples == null ? List.of() : List.copyOf(samples);
        phrases = phrases == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(phrases));
        sentenceLength = sentenceLength == null ? SentenceLength.ANY : sentenceLength;
        register = register == null ? "plain" : register;
        petWords = petWords == null ? List.of() : List.copyOf(petWords);
        neverWords = neverWords == null ? List.of() : List.copyOf(neverWords);
        punctuation = punctuation == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(punctuation));
        emoji = emoji == null ? "never" : emoji;
        hashtags = hashtags == null ? "never" : hashtags;
        notes = notes == null ? "" : notes;
    }

    /// The same way of speaking with another phrase book.
    public VoiceSheet withPhrases(Map<String, List<String>> changed) {
        return new VoiceSheet(style, samples, changed, sentenceLength, register, petWords, neverWords, punctuation, emoji, hashtags, notes);
    }

    public VoiceSheet withSamples(List<Sample> changed) {
        return new VoiceSheet(style, changed, phrases, sentenceLength, register, petWords, neverWords, punctuation, emoji, hashtags, notes);
    }
}
