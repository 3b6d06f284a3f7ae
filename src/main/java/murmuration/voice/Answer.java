package murmuration.voice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes a post of what a model answered, or drops it. Models wrap a post in quotation marks, in a fence, in politeness; and now and
/// then they answer to something in the material, speak of themselves, or recite what they were told.
final class Answer {

    private static final Pattern FENCE = Pattern.compile("```\\w*\\s*(.*?)\\s*```", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile("</?[\\p{L}!][^>]*>?|&(?:lt|gt|amp|nbsp|#\\d+);");
    private static final Pattern LINK = Pattern.compile("(?i)https?:|www\\.|\\]\\(|\\b[\\w-]+\\.(?:com|net|org|io|ai|dev|app|info|xyz|example|test)\\b");
    private static final Pattern OUT_OF_CHARACTER = Pattern.compile("(?i)\\bas an ai\\b|\\blanguage model\\b|\\bAI assistant\\b|\\bopenai\\b|\\bchatgpt\\b"
            + "|\\b(?:system|my|the) (?:prompt|instructions?)\\b|\\bI(?:'m| am) (?:sorry, but|unable to)|\\bI (?:cannot|can't|can not) (?:assist|help|comply|fulfil|provide)"
            + "|\\bprevious instructions\\b|‹|›|\\[/?INST\\]|\\bthe material\\b");
    private static final Pattern PREAMBLE = Pattern.compile("(?i)(?:sure|certainly|of course|absolutely|okay|ok|here(?:'s| is| are)|note|explanation)\\b.*:|.*\\bpost\\b[^.!?]*:");
    private static final Pattern MARKS = Pattern.compile("^[*_#>\\s-]+|[*_\\s]+$");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}']+");
    private static final Pattern END = Pattern.compile("[.!?…]+[\"”’')]*(?=\\s|$)");
    private static final List<String> QUOTES = List.of("\"\"", "“”", "«»", "„“", "''", "‘’");
    private static final Pattern LABEL = Pattern.compile("(\\p{L}[\\p{L}\\p{M}'’. -]{0,60}?)\\**\\s*[:：]\\**\\s*");
    private static final Set<String> LABELS = Set.of("post", "tweet", "draft", "answer", "reply");
    private static final int ECHO = 7;
    private static final Set<String> TOLD = runs(ChatPrompt.RULES).collect(Collectors.toUnmodifiableSet());

    private Answer() {}

    /// Whole sentences only, if all of them are too long; nothing if what is left is no post.
    static Optional<String> post(String answer, Prompt prompt) {
        String text = answer.strip();
        var fenced = FENCE.matcher(text);
        if (fenced.find()) {
            text = fenced.group(1);
        }
        return paragraph(text.replace('’', '\'')).map(words -> unlabelled(words, prompt.name())).map(Answer::unquoted)
                .map(words -> unlabelled(words, prompt.name())).filter(Answer::isClean).flatMap(words -> fitting(words, prompt.maxGraphemes()));
    }

    /// Whoever announces her orders is not asked for what comes after them.
    private static Optional<String> paragraph(String text) {
        List<String> lines = text.lines().map(line -> MARKS.matcher(line).replaceAll("")).filter(line -> !line.isBlank()).toList();
        if (!lines.isEmpty() && OUT_OF_CHARACTER.matcher(lines.getFirst()).find()) {
            return Optional.empty();
        }
        return lines.stream().filter(line -> !PREAMBLE.matcher(line).matches()).findFirst().map(line -> BLANK.matcher(line).replaceAll(" "));
    }

    private static String unlabelled(String words, String name) {
        var label = LABEL.matcher(words);
        boolean labelled = label.lookingAt() && (LABELS.contains(label.group(1).toLowerCase(Locale.ROOT)) || label.group(1).startsWith(name));
        return labelled ? words.substring(label.end()) : words;
    }

    private static String unquoted(String words) {
        for (String pair : QUOTES) {
            boolean wrapped = words.length() > 2 && words.charAt(0) == pair.charAt(0) && words.charAt(words.length() - 1) == pair.charAt(1);
            if (wrapped && words.indexOf(pair.charAt(1), 1) == words.length() - 1) {
                return words.substring(1, words.length() - 1).strip();
            }
        }
        return words;
    }

    private static boolean isClean(String words) {
        return words.codePoints().anyMatch(Character::isLetter) && !words.contains("```") && !MARKUP.matcher(words).find() && !LINK.matcher(words).find()
                && !OUT_OF_CHARACTER.matcher(words).find() && runs(words).noneMatch(TOLD::contains) && !Shape.isDegenerate(words);
    }

    private static Optional<String> fitting(String words, int maxGraphemes) {
        if (English.graphemes(words) <= maxGraphemes) {
            return Optional.of(words);
        }
        return END.matcher(words).results().map(MatchResult::end).map(end -> words.substring(0, end))
                .takeWhile(whole -> English.graphemes(whole) <= maxGraphemes).reduce((_, longer) -> longer);
    }

    /// All runs of so many words that their being the same is no accident.
    private static Stream<String> runs(String text) {
        String[] words = BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT));
        return IntStream.rangeClosed(0, words.length - ECHO).mapToObj(from -> String.join(" ", Arrays.copyOfRange(words, from, from + ECHO)));
    }
}
