package murmuration.cast.cards;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.stream.Collectors.joining;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells sentences that are meant for a program from sentences about a person.
///
/// No list catches every wording; what it misses is still only material in a prompt. What must never be missed, a card's fields for instructions, does not depend on it.
final class Instructions {

    /// Nobody says these in a story.
    private static final Pattern OUTRIGHT = any(
            "\\b(?:ignore|disregard|forget|override)\\b.{0,60}\\b(?:instruct|prompt|guideline|everything above|previous|prior)",
            "\\bsystem (?:prompt|note|message)|\\bauthor'?s note|\\bjailbreak|\\blanguage model|\\bas an ai\\b|\\bai (?:assistant|model|language)|\\bchatbot|\\brole-?play|\\(ooc\\b|\\booc:",
            "\\b(?:stay|remain|keep|break|breaking) (?:in )?character\\b",
            "^\\W*(?:system|assistant|instructions?)\\s*:",
            "<\\|[a-z_]|\\[/?inst\\]|<</?sys>>|^###");

    private static final Pattern LIKELY = any(
            "\\b(?:you|the ai|the bot|the model|the assistant|the narrator) (?:will|must|should|shall|may not|cannot|can not|are to|have to|need to)\\b",
            "\\b(?:your|next|each|every) (?:repl(?:y|ies)|responses?|outputs?|messages?)\\b",
            "^\\W*(?:write|respond|reply|generate|output|act as|pretend|make sure|format)\\b",
            "\\b(?:always|never|do not|don't|avoid|must not|will not|won't|refuse to)\\b.{0,40}\\b(?:write|writing|respond|reply|replies|generate|output|narrate|speak (?:for|as)|act (?:for|as)|control)");

    private Instructions() {}

    /// Whether somebody's own line hides an order.
    static boolean outright(String line) {
        return OUTRIGHT.matcher(line).find();
    }

    /// Whether a sentence of a description is addressed to a program.
    static boolean likely(String sentence) {
        return outright(sentence) || LIKELY.matcher(sentence).find();
    }

    private static Pattern any(String... patterns) {
        return Pattern.compile(Stream.of(patterns).map(pattern -> "(?:" + pattern + ")").collect(joining("|")), CASE_INSENSITIVE);
    }
}
