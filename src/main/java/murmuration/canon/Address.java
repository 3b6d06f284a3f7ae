package murmuration.canon;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who is spoken to: called by name ("Impossible, Mr. Bennet, impossible"), by a title, or told by the narrator ("said she to Charlotte").
final class Address {

    private static final Pattern TO = Pattern.compile("(?s).*\\b(?:to|at|towards?|addressing|accosting) ");
    private static final Pattern WOMAN = Pattern.compile("(?:^|, |[Dd]ear )(?:mamma|mama|mother|ma'am|madam|aunt|niece|miss|sister|your ladyship)(?=[,.!?;])", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAN = Pattern.compile("(?:^|, |[Dd]ear )(?:sir|papa|father|uncle|nephew|brother)(?=[,.!?;])", Pattern.CASE_INSENSITIVE);
    private static final Pattern CALLING = Pattern.compile("(?s)|.*(?:, |[Dd]ear(?:est)? |[Dd]ear,? [Dd]ear |[!?.;] |[—-]|\\b(?:[Oo]h|[Nn]o|[Yy]es|[Ww]ell|[Aa]nd) )");
    private static final Pattern ENDING = Pattern.compile("(?s)(?:[,.!?;]|--|—| [(]| and ).*");
    /// `"Elizabeth Bennet," said Miss Bingley, "is one of those young ladies …"`
    private static final Pattern TOLD_OF = Pattern.compile("(?s)\\..*|[,;]? (?:is|was|has|had|will|would|does|did|says)\\b.*");
    /// `"Lady Anne, I believe, built it"`: the verb is hers.
    private static final Pattern WITH_A_VERB = Pattern.compile("(?s), (?:I|we|you)(?: \\p{L}+){0,2} (?:believe|suppose|think|fear|hope|know|sure|say|see|hear|told|confess|own|doubt|understand|must say), (?!(?:and|but|or|nor|for|so|as|I|you|he|she|it|we|they|that|there|the|an?|my|your|his|her|our|their|this|these|those|nobody|if|when)\\b)\\p{Ll}.*");
    private static final Pattern PRESENTING = Pattern.compile("(?s).*\\b(?:I am|I'm|[Mm]y name is|[Tt]his is|[Cc]all me) ");

    private final Roster roster;

    Address(Roster roster) {
        this.roster = roster;
    }

    /// The one whom the speech calls, or to whom the narrator says it is spoken.
    Optional<Person> of(Turn turn) {
        var called = called(turn.speech());
        return called.size() == 1 ? Optional.of(called.getFirst()) : told(turn.narration());
    }

    List<Person> called(String speech) {
        return roster.mentions(speech).stream().filter(mention -> isCalled(speech, mention)).flatMap(mention -> roster.only(mention.form()).stream()).distinct().toList();
    }

    Optional<Person> told(String narration) {
        return roster.mentions(narration).stream()
                .filter(mention -> !mention.isPossessiveIn(narration) && TO.matcher(narration.substring(0, mention.start())).matches())
                .flatMap(mention -> roster.only(mention.form()).stream())
                .reduce((_, last) -> last);
    }

    Gender gender(String speech) {
        var woman = WOMAN.matcher(speech).find();
        var man = MAN.matcher(speech).find();
        return woman == man ? Gender.UNKNOWN : woman ? Gender.FEMALE : Gender.MALE;
    }

    /// "I am Ilse Varga."
    static boolean presents(String speech, Mention mention) {
        return PRESENTING.matcher(speech.substring(0, mention.start())).matches();
    }

    static boolean isCalled(String speech, Mention mention) {
        var after = speech.substring(mention.end());
        return ENDING.matcher(after).matches() && !(mention.start() == 0 && TOLD_OF.matcher(after).matches()) && !(speech.substring(0, mention.start()).matches("(?s)|.*[.!?;] ") && WITH_A_VERB.matcher(after).matches()) && CALLING.matcher(speech.substring(0, mention.start())).matches() && !presents(speech, mention);
    }
}
