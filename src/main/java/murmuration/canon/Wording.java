package murmuration.canon;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import murmuration.language.Sentences;
import murmuration.language.Tagged;
import murmuration.language.Words;

/// What makes spoken words fit to be read outside of their scene, by the look of them.
final class Wording {

    private static final Sentences SENTENCES = new Sentences();
    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:And|But|Well|Why|Then|Oh|Ah|Aye|Ay|Nay|Besides|However|Now|Indeed|La|Lord|So|For|My|Hm|Hmm|Look|Listen)(?: then)?(?:, |! |!-- ?| – ))+|^(?:And|But)(?: then)? (?=\\p{L})|^(?:And|But),? ");
    private static final String KIND = "(?:dear(?:est)?|sweet(?:est)?|good|fair|poor)";
    private static final String CALLED = "(?:(?:[Mm]y )?" + KIND + ",? (?:" + KIND + ",? )?(?:sir|madam|ma'am|friend|cousin|sister|brother|aunt|uncle|niece|nephew|child|creature|girls?|boys?|mamma|mama|papa|father|mother|fellow|lord|lady)"
            + "|[Mm]y (?:dear(?:est)?|love|lord|lady|friend|boy|girl|child)|[Ss]ir|[Mm]adam|[Mm]a'am|[Mm]amma|[Mm]ama|[Pp]apa|[Gg]irls|[Cc]hild(?:ren)?|[Yy]our ladyship|[Dd]ear|[Dd]arling|[Hh]oney|[Yy]oung (?:man|lady))";
    private static final Pattern CALLED_FIRST = Pattern.compile("^" + CALLED + "(?:, |! )");
    private static final Pattern CALLED_LAST = Pattern.compile("(?:, |(?<=[.!?;] ))" + CALLED + "(?=[.!?;](?:\\s|$))");
    private static final Pattern CALLED_INSIDE = Pattern.compile(", " + CALLED + "(?=, )");
    /// The comma that stood before the one who was called: "I am convinced, my dear aunt, that ...".
    private static final Pattern AIRLESS = Pattern.compile("(?<=\\p{L}),(?= than\\b)|(?<=^[^,.;:!?]{1,80}),(?= that (?:I|you|he|she|it|we|they|the|an?|my|his|her|our|their|there|nobody|M(?:r|rs|iss)\\b))");
    private static final Pattern OF_COURSE = Pattern.compile("(?i),? ?\\b(?:I (?:can |do |must |may )?(?:assure|tell|promise) you|you (?:know|see|must know|may be sure|may depend upon it)|believe me|thank you|if you please|mind you)\\b,?");
    private static final Pattern YOU = Pattern.compile("(?i)\\b(?:you|your|yours|yourself|yourselves|thee|thou|thy)\\b");
    private static final Pattern BARE = Pattern.compile("(?i)^(?:what|who|which|when|where|how many|how much|is|are|was|were|do|does|did|have|has|had|will|would|shall|should|can|could|may|might)\\b[^.!]*\\?");
    private static final Pattern POINTS_BACK = Pattern.compile(
            "(?i)^(?:it|this|that|these|those|they|them|such|so|one|both|neither|either|none|nor|or|for|yet|because|which|whose|than|if so|if not|here|there(?! (?:is|are|was|were|will|can|must|may|has|have|never|seems)\\b)|"
                    + "yes|no|not|certainly|exactly|very (?:true|well|likely)|true|perhaps so|of course|nothing of the|and|but|then|therefore|thus|however|also|too|another|the (?:other|others|former|latter|same|whole|rest|first|second)|on the contrary|only (?:this|that)|to \\p{L}+ )\\b|^(?:though|if|when|while|as|because|since|unless|although|whenever|where|till|until|after|before|in|of|by|with|from|at|on|among|without|to)\\b[^,;]*[.!?]$|\\b(?:to|of|with|for|the|an?|and|but|in|by|that|than|from|as|or)[.!?]$");
    private static final Pattern EXPLETIVE = Pattern.compile(
            "(?i)\\bit (?:is|was|were|will be|would be|would have been|must be|may be|might be|has been|had been|could not be|cannot be|seems|seemed|appears|appeared) (?!to\\b|that\\b|for\\b|what\\b|who\\b|how\\b|when\\b|if\\b|only\\b)[^.;!?]{1,60}?\\b(?:that|to|who|how|what|for|when|if)\\b|\\bit (?:rains|rained|snows|snowed)");
    private static final Pattern POINTS = Pattern.compile(
            "(?i)\\b(?:do|does|did|done|think|thinks|thought|say|said|suppose|believe|hope|fear|be|is|was) so\\b(?! \\p{L})|\\b(?:this|that|these|those|such|one|ones|so|it|them|others?)(?=[.,;:!?]|$)|\\bthe (?:former|latter|others?|same)\\b"
                    + "|\\b(?:this|that|these|those) (?:is|was|are|were|will|would|must|may|might|can|could|should|has|had|have|did|does)\\b|\\b(?:this|that|it) be\\b|\\bas follows\\b|\\b(?:may|might|can|could|will|would|shall|should|must|do|does|did|has|have|had|is|are|was|were)(?: not)?(?=[.;!?](?:\\s|$))|\\bthis (?!evening|morning|night|week|month|year|day|summer|winter|spring|autumn|world|country|house|neighbourhood|town|city|time|moment|life|place)\\p{L}+"
                    + "|\\bthese (?!days|times)\\p{L}+|\\b(?:another|also|likewise|instead|otherwise|accordingly|hence)\\b|\\bof (?:it|them)\\b|\\bsuch a (?:\\p{L}+ )?(?:thing|one|way|manner|plan|scheme|step|idea|suspicion|report|case)\\b");
    private static final Pattern IT = Pattern.compile("(?i)\\b(?:it|its|itself)\\b");
    private static final Pattern THEY = Pattern.compile("(?i)\\b(?:they|them|their|theirs|themselves)\\b");
    private static final Pattern PLURAL = Pattern.compile("(?i)\\b(?:\\p{L}{3,}s|people|men|women|children|gentlemen|ladies)\\b|\\b\\p{Lu}\\p{Ll}+ and (?:\\p{Lu}\\p{Ll}+\\.? ?)+");
    /// No command begins so.
    private static final Pattern SUBJECT_FIRST = Pattern.compile("(?:I|We|You|He|She|It|They|The|An?|My|His|Her|Our|Their|This|That|These|Those|There|If|When|In|At|On|To|As|Though|Mrs?|Miss|Nothing|Nobody|No|Every|All|What|How)\\b");
    /// Somebody or something at the beginning with its verb right behind, which needs no looking at parts of speech.
    private static final Pattern CLAUSE = Pattern.compile("(?:I|We|You|He|She|It|They|There)(?: \\p{L}+ly| never| always| only)? (?:am|is|are|was|were|have|has|had|do|does|did|will|would|shall|should|can|could|may|might|must|cannot|think|know|believe|hope)\\b");
    private static final Set<String> ASKS_NOTHING = Set.of("how can", "how could", "who can", "who could", "who would", "what can", "can there", "is not", "was not", "are not", "what is there", "why should", "why must");

    private Wording() {}

    /// Without the words that tie its beginning to what was said before.
    static String opened(String text) {
        return capital(OPENING.matcher(text).replaceFirst(""));
    }

    /// Without the names of endearment and respect by which people call each other.
    static String uncalled(String text) {
        var rest = CALLED_FIRST.matcher(text).replaceFirst("");
        rest = CALLED_LAST.matcher(rest).replaceAll("");
        return capital(AIRLESS.matcher(CALLED_INSIDE.matcher(rest).replaceAll("")).replaceAll(""));
    }

    /// Whether it speaks to somebody, politeness apart.
    static boolean addresses(String text) {
        return YOU.matcher(OF_COURSE.matcher(text).replaceAll(" ")).find() || commands(text);
    }

    /// Whether it tells somebody to do something.
    static boolean commands(String text) {
        return SENTENCES.split(text).stream().filter(sentence -> !SUBJECT_FIRST.matcher(sentence).lookingAt()).anyMatch(sentence -> {
            var tagged = SENTENCES.tag(sentence);
            var first = tagged.getFirst();
            return (first.is("VERB") || first.token().equals("Be") || first.token().matches("Do|Don't|Let|Keep|Come|Go|Only|Never") && tagged.size() > 1 && (tagged.get(1).is("VERB") || tagged.get(1).token().matches("not|n't|us|me")))
                    && !first.token().matches(".*(?:ed|ing)|Had|Were|Was|Depend|Suppose");
        });
    }

    /// A statement with a verb, or a question that expects no answer.
    static boolean isStatement(String text) {
        return SENTENCES.split(text).stream().allMatch(Wording::isWhole);
    }

    private static boolean isWhole(String sentence) {
        if (sentence.endsWith("?")) {
            var begins = sentence.toLowerCase(Locale.ROOT);
            return ASKS_NOTHING.stream().anyMatch(begins::startsWith);
        }
        if (CLAUSE.matcher(sentence).lookingAt()) {
            return Words.all(sentence).size() >= 3;
        }
        var subject = SENTENCES.tag(sentence).stream().limit(12).anyMatch(token -> token.is("PRON") || token.is("NOUN") || token.is("PROPN"));
        return subject && Words.all(sentence).size() >= 3 && Verbs.hasOwn(sentence);
    }

    /// Whether something in it is understood only by who heard what was said before.
    static boolean dangles(String text) {
        var plain = OF_COURSE.matcher(text).replaceAll("");
        var rest = EXPLETIVE.matcher(plain).replaceAll("there is");
        return POINTS_BACK.matcher(rest.startsWith("there is") ? "X" + rest : rest).find() || POINTS.matcher(rest).find() || isLoose(rest, IT, "NOUN") || dropsThey(rest) || BARE.matcher(plain).find();
    }

    /// An "it" before anything was named that it could mean.
    private static boolean isLoose(String text, Pattern pronoun, String tag) {
        var found = pronoun.matcher(text);
        return found.find() && SENTENCES.tag(text.substring(0, found.start())).stream().noneMatch(token -> token.is(tag));
    }

    /// Whether it says "they" of whom it has not named.
    static boolean dropsThey(String text) {
        var found = THEY.matcher(text);
        return found.find() && !PLURAL.matcher(text.substring(0, found.start())).find();
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
