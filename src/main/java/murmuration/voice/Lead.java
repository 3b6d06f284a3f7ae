package murmuration.voice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The news as somebody would begin to tell it: its first clause, in the first person where it is about herself. A small model goes on from a true and whole sentence
/// better than it begins one.
final class Lead {

    private static final Pattern QUOTING = Pattern.compile(".*\\bwrote: [\"“].*", Pattern.DOTALL);
    private static final Pattern TAIL = Pattern.compile(
            ", (?!\\p{Lu})|; | and (?=\\p{Ll}+(?:ed|t|d|e|k|w|n)\\b)| as (?=he|she|they|it|if|though)|, and | (?:so that|because|while|when|until|before|after|unless) ");
    private static final int FEWEST = 4;
    private static final int MOST = 16;

    private Lead() {}

    /// Without its full stop; nothing where the news is somebody's post, is longer than a lead may be, or speaks of her in a way that cannot be turned.
    static Optional<String> of(String news, String name) {
        if (news.isBlank() || QUOTING.matcher(news).matches()) {
            return Optional.empty();
        }
        String clause = firstClause(news.strip().replaceAll("\\s+", " ").replaceFirst("[.!?…]+$", ""));
        return count(clause) > MOST || !Character.isUpperCase(clause.codePointAt(0)) ? Optional.empty() : inFirstPerson(clause, name);
    }

    private static String firstClause(String sentence) {
        return TAIL.matcher(sentence).results().map(found -> sentence.substring(0, found.start())).filter(clause -> count(clause) >= FEWEST).findFirst().orElse(sentence);
    }

    private static int count(String words) {
        return words.split(" ").length;
    }

    private static Optional<String> inFirstPerson(String clause, String name) {
        if (name.isBlank() || !mentions(clause, name)) {
            return Optional.of(clause);
        }
        String subject = "(?<=^|\\bthat )" + Pattern.quote(name);
        String mine = clause;
        for (List<String> form : List.of(List.of("has", "have"), List.of("is", "am"), List.of("was", "was"))) {
            mine = mine.replaceAll(subject + " " + form.getFirst() + "\\b", "I " + form.getLast());
        }
        mine = mine.replaceAll(subject + "(?= (?:\\p{Ll}+ed|did|had|went|came|saw|took|gave|said|told|left|found|wrote|made|got|ran|lost|won)\\b)", "I");
        mine = mine.replaceAll("^" + Pattern.quote(name) + "['’]s\\b", "My").replaceAll(Pattern.quote(name) + "['’]s\\b", "my");
        mine = mine.replaceAll("(?<=[\\p{L},] )" + Pattern.quote(name) + "(?![\\p{L}'’])(?! (?:and|or) )", "me");
        return mentions(mine, name) ? Optional.empty() : Optional.of(mine);
    }

    private static boolean mentions(String text, String name) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})").matcher(text).find();
    }
}
