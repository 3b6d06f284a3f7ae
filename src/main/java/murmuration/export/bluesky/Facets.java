package murmuration.export.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Stretches of a text that mean something: links, mentions, tags. Ranges count UTF-8 bytes, the end excluded. The server takes any range; so they are right here.
final class Facets {

    private static final int LONGEST_TAG = 64;
    private static final Pattern LINK = Pattern.compile("(?<=^|[\\s(])https?://[^\\s<>\"\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern MENTION = Pattern.compile("(?<=^|[\\s(])@([a-zA-Z0-9][a-zA-Z0-9.-]{0,251}[a-zA-Z0-9]|[a-zA-Z0-9])");
    private static final Pattern TAG = Pattern.compile("(?<=^|\\s)[#＃](?!\\uFE0F)([^\\s\\u00AD\\u2060\\u200A-\\u200D]+)");
    private static final Pattern ENDS_A_SENTENCE = Pattern.compile("[.,;:!?'\"”’…]+$");
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{P}+$");
    private static final Pattern DIGITS_AND_SIGNS = Pattern.compile("[\\d\\p{P}\\p{S}]*");

    private Facets() {}

    /// @param start in UTF-8 bytes
    /// @param end in UTF-8 bytes, excluded
    record Facet(int start, int end, Meaning meaning) {}

    sealed interface Meaning {
        record Link(String uri) implements Meaning {}

        record Mention(String did) implements Meaning {}

        /// @param name without the sign
        record Tag(String name) implements Meaning {}
    }

    /// @param did whom a handle stands for; a handle of nobody stays plain text
    static List<Facet> of(String text, Function<String, Optional<String>> did) {
        var facets = new ArrayList<Facet>();
        LINK.matcher(text).results().forEach(found -> {
            String uri = trimmed(found.group());
            facets.add(facet(text, found.start(), uri.length(), new Meaning.Link(uri)));
        });
        MENTION.matcher(text).results().forEach(found -> did.apply(found.group(1).toLowerCase(Locale.ROOT))
                .ifPresent(known -> facets.add(facet(text, found.start(), found.group().length(), new Meaning.Mention(known)))));
        TAG.matcher(text).results().forEach(found -> {
            String name = PUNCTUATION.matcher(found.group(1)).replaceFirst("");
            if (isTag(name)) facets.add(facet(text, found.start(), 1 + name.length(), new Meaning.Tag(name)));
        });
        facets.sort(Comparator.comparingInt(Facet::start));
        return apart(facets);
    }

    /// Without those that begin within another, such as a handle in a link.
    private static List<Facet> apart(List<Facet> facets) {
        var apart = new ArrayList<Facet>();
        for (Facet facet : facets) {
            if (apart.isEmpty() || facet.start() >= apart.getLast().end()) apart.add(facet);
        }
        return apart;
    }

    /// The handles that a text mentions, as they are written.
    static List<String> mentioned(String text) {
        return MENTION.matcher(text).results().map(found -> found.group(1).toLowerCase(Locale.ROOT)).distinct().toList();
    }

    private static boolean isTag(String name) {
        return !DIGITS_AND_SIGNS.matcher(name).matches() && name.codePointCount(0, name.length()) <= LONGEST_TAG;
    }

    /// Without what ends the sentence around it, and without a bracket that was opened before it.
    private static String trimmed(String link) {
        String trimmed = ENDS_A_SENTENCE.matcher(link).replaceFirst("");
        return trimmed.endsWith(")") && trimmed.indexOf('(') < 0 ? trimmed(trimmed.substring(0, trimmed.length() - 1)) : trimmed;
    }

    private static Facet facet(String text, int from, int length, Meaning meaning) {
        int start = bytes(text.substring(0, from));
        return new Facet(start, start + bytes(text.substring(from, from + length)), meaning);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
