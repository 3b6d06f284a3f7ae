package murmuration.cast.cards;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What can be said of somebody in the one line that heads a prompt. Only plain shapes get in: a list of adjectives, "she is a …".
final class Traits {

    static final String PLAIN = "in a voice of their own";

    private static final Pattern TRAIT = Pattern.compile("\\p{L}[\\p{L}'’-]{1,24}+(?: \\p{L}[\\p{L}'’-]{0,20}+)?");
    private static final int MOST = 6;
    private static final int LONGEST_ROLE = 140;

    private Traits() {}

    /// Completes "Tria writes …".
    static String style(List<String> words) {
        List<String> traits = words.stream().map(word -> word.replaceFirst("\\.$", "").toLowerCase(java.util.Locale.ROOT)).distinct().toList();
        if (traits.isEmpty() || !traits.stream().allMatch(trait -> TRAIT.matcher(trait).matches())) return PLAIN;
        List<String> few = traits.subList(0, Math.min(MOST, traits.size()));
        return "in a voice that is " + (few.size() == 1 ? few.getFirst() : String.join(", ", few.subList(0, few.size() - 1)) + " and " + few.getLast());
    }

    /// "a reporter who prints at night", from "Tria is a reporter who prints at night."
    static Optional<String> role(List<String> names, String description) {
        String sentence = description.split("(?<=[.!?])\\s|\n", 2)[0];
        if (sentence.length() > LONGEST_ROLE) return Optional.empty();
        for (String name : names) {
            Matcher told = Pattern.compile(Pattern.quote(name) + " (?:is|was) ((?:an?|the) [^\\[\\]{}<>|:]++)", Pattern.CASE_INSENSITIVE).matcher(sentence);
            if (told.matches()) return Optional.of(told.group(1).replaceFirst("[.!?]+$", ""));
        }
        return Optional.empty();
    }
}
