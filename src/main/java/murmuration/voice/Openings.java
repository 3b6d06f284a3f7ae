package murmuration.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How drafts begin: a small model writes much the same each time, unless it is given the first words.
final class Openings {

    /// Words that may begin a sentence about anything.
    static final List<String> STARTS = List.of("The", "A", "An", "It", "He", "She", "We", "You", "They", "There", "This", "That",
            "These", "Those", "If", "When", "What", "Who", "Why", "How", "Nobody", "Somebody", "Everybody", "Nothing", "Some", "Every", "No",
            "Not", "But", "And", "So", "Then", "Now", "My", "Our", "Their", "His", "Her", "Let", "Ask", "Tell", "Count", "Look", "Bring",
            "One", "Two", "Three", "In", "On", "At", "For", "From", "With", "After", "Before", "Until", "All", "Only", "Still", "Even");

    /// What may be said first to any news.
    private static final List<String> REPLIES = List.of("I asked", "I asked who", "I asked why", "I want to know who", "I want to know why", "I wonder who",
            "I wonder whether", "I hope", "I hope that nobody", "I saw", "Ask", "Ask who");

    private static final Pattern REPLY = Pattern.compile("^(?:I|I['’]\\w+|Nobody|We|Ask|Tell|Let|Count|Look|Bring)\\b");
    private static final Pattern HERSELF = Pattern.compile("\\b(?:I|me|[Mm]y)\\b");
    private static final int BARE = 12;
    private static final int HEARSAY = 3;
    private static final List<String> PLAIN = List.of("The", "We", "I", "If", "Nobody", "They", "Let");
    private static final Pattern FIRST_WORDS = Pattern.compile("(?<=^|[.!?] )(\\p{Lu}[\\p{L}']*)(?: (\\p{Ll}[\\p{L}']*))?");
    private static final Pattern SUBJECT = Pattern.compile("^(?:The|A|An|Two|Three|Some) \\p{Ll}[\\p{L}'-]*");
    private static final Set<String> FRAGMENT = Set.of("A", "An", "One", "Two", "Three");
    private static final Set<String> WHO = Set.of("I", "We", "You", "He", "She", "They", "It", "Nobody", "Somebody", "I've", "I'd", "I'm", "I'll");

    private Openings() {}

    /// As many as asked for, different as long as they last. Where the news can be told in a few words, nearly all of them tell it and begin what she has to say to
    /// it; the others begin with whom the news is about, then with her own words and plain ones in turn.
    static List<String> of(Prompt prompt, int count, long seed) {
        var random = new Random(seed);
        List<String> own = shuffled(her(prompt), random);
        List<String> bare = bare(prompt, own, random);
        List<String> told = told(prompt, inTurn(shuffled(REPLIES, random), own.stream().filter(REPLY.asPredicate()).toList()));
        return IntStream.range(0, count)
                .mapToObj(i -> told.isEmpty() || i % BARE == BARE - 1 ? bare.get(i % bare.size()) : told.get(i % told.size())).toList();
    }

    /// As many as asked for, none of which tells the news: a larger model does that better by itself.
    static List<String> bare(Prompt prompt, int count, long seed) {
        var random = new Random(seed);
        List<String> bare = bare(prompt, shuffled(her(prompt), random), random);
        return IntStream.range(0, count).mapToObj(i -> bare.get(i % bare.size())).toList();
    }

    private static List<String> bare(Prompt prompt, List<String> own, Random random) {
        return Stream.concat(SUBJECT.matcher(prompt.situation()).results().map(MatchResult::group), inTurn(own, shuffled(PLAIN, random)).stream()).distinct().toList();
    }

    /// The news, now and then from hearsay, and the beginning of what she has to say to it.
    private static List<String> told(Prompt prompt, List<String> replies) {
        Optional<String> lead = Lead.of(prompt.news().isBlank() ? prompt.situation() : prompt.news(), prompt.name());
        return lead.stream().flatMap(clause -> IntStream.range(0, replies.size())
                .mapToObj(i -> (i % HEARSAY == HEARSAY - 1 ? fromHearsay(clause, prompt.names()) : clause) + ". " + replies.get(i))).toList();
    }

    private static List<String> inTurn(List<String> one, List<String> other) {
        return IntStream.range(0, Math.max(one.size(), other.size())).boxed()
                .flatMap(i -> Stream.of(one, other).filter(words -> i < words.size()).map(words -> words.get(i))).distinct().toList();
    }

    /// Of what happened to herself nobody has to tell her.
    private static String fromHearsay(String clause, List<String> names) {
        String[] words = clause.split(" ");
        boolean titled = words.length > 1 && Character.isUpperCase(words[1].codePointAt(0)) && !STARTS.contains(words[0]);
        boolean named = titled || names.stream().anyMatch(name -> !name.isBlank() && clause.startsWith(name));
        return HERSELF.matcher(clause).find() ? clause
                : "I hear that " + (named ? clause : clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1));
    }

    /// Who and a verb where her sentences begin with somebody ("I counted"), else the first word alone. Words that belong to what the
    /// sample was about are left out: names, and rare words that begin only one of her sentences.
    static List<String> her(Prompt prompt) {
        Map<String, Long> often = firstWords(prompt).map(found -> found.group(1))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<String> names = new HashSet<>();
        prompt.names().forEach(name -> names.addAll(Arrays.asList(name.split(" "))));
        return firstWords(prompt)
                .filter(found -> !names.contains(found.group(1)) && !FRAGMENT.contains(found.group(1)))
                .filter(found -> WHO.contains(found.group(1)) || STARTS.contains(found.group(1)) || often.get(found.group(1)) > 1)
                .map(Openings::words).distinct().sorted().toList();
    }

    private static Stream<MatchResult> firstWords(Prompt prompt) {
        return prompt.examples().stream().flatMap(example -> FIRST_WORDS.matcher(example.text().replace('’', '\'')).results());
    }

    private static String words(MatchResult found) {
        return WHO.contains(found.group(1)) && found.group(2) != null ? found.group(1) + " " + found.group(2) : found.group(1);
    }

    private static List<String> shuffled(List<String> openings, Random random) {
        var order = new ArrayList<>(openings);
        Collections.shuffle(order, random);
        return order;
    }
}
