package murmuration.canon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import murmuration.language.Words;

/// What is on a character's mind in a chapter, as the book has her say it there: for a quiet hour while the story stands at that chapter or little behind it.
final class Asides {

    private static final int PER_CHAPTER = 3;
    private static final int STAYS = 6;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 36;
    private static final double ALIKE = .5;

    /// What leans on the words before it, and what only moves a scene on.
    private static final Pattern LEANS = Pattern.compile(
            "(?i)(?:and|but|or|so|in (?:short|which)|perhaps|only|make|well|then|therefore|however|at least|besides|moreover|otherwise|still|indeed|really|nay|why|no doubt|if so|that is|as to|not)\\b.*|.*\\b(?:therefore|however|as I said|as I told)\\b.*", Pattern.DOTALL);
    private static final Pattern OF_THE_SCENE = Pattern.compile(
            "(?i)\\b(?:I (?:must|want to|wish to|will|shall|am going to|beg|can only|have only|merely|only) (?:beg|go|return|talk|speak|ask|say|tell|leave|know|come|hear|see|mean|repeat|answer|add|assure|mention|not say)|know not what to say|good (?:morning|night|evening|bye)|going away|sit down|come in|thank|excuse|pardon|"
                    + "this (?:place|house|room|moment|minute|instant|letter|subject|point)|what (?:you|I) (?:say|said|mean)|mean(?:t|s)? to say|two things|the question|let (?:us|me)|in the very beginning)\\b");
    /// Of somebody who is not named.
    private static final Pattern UNNAMED = Pattern.compile("(?i)\\b(?:he|him|his|she|her|hers|they|them|their|both|such an?|like (?:him|her|them))\\b");
    /// What she did or felt just then.
    private static final Pattern JUST_THEN = Pattern.compile("I (?:\\p{L}+ly )?(?:could|was|did|had|saw|will|trust I|certainly)\\b.*", Pattern.DOTALL);
    private static final Pattern WEIGHTY = Pattern.compile("(?i)\\b(?:never|always|nobody|everybody|every|nothing|love[sd]?|hate[sd]?|marr\\p{L}+|pride|proud|vanity|fortune|happ\\p{L}+|fear|hope|wish|afraid|ashamed|sorry|sick|poor|dear|worst|best|most|danc\\p{L}+|letter|money|war|dead|die|home)\\b");

    private Asides() {}

    /// @param remarks the character's own, in the order of the book
    static Map<String, List<String>> of(List<Remark> remarks) {
        var rules = new LinkedHashMap<String, List<String>>();
        remarks.stream().filter(Asides::stands).collect(Collectors.groupingBy(remark -> remark.line().chapter(), LinkedHashMap::new, Collectors.toList()))
                .forEach((chapter, said) -> rules.put("alone>" + chapter + "<" + (chapter + STAYS), best(said)));
        return rules;
    }

    private static List<String> best(List<Remark> said) {
        var best = new ArrayList<String>();
        said.stream().sorted(Comparator.comparingDouble(Asides::worth).reversed()).map(Remark::text)
                .filter(text -> best.stream().noneMatch(other -> Math.max(Words.overlap(text, other), Words.overlap(other, text)) > ALIKE))
                .limit(PER_CHAPTER).forEach(best::add);
        return best;
    }

    private static boolean stands(Remark remark) {
        var words = Words.all(remark.text()).size();
        if (!speaksOfOthers(remark) && (UNNAMED.matcher(remark.text()).find() || JUST_THEN.matcher(remark.text()).matches())) {
            return false;
        }
        return remark.manner() == Remark.Manner.PLAIN && words >= SHORTEST && words <= LONGEST && !LEANS.matcher(remark.text()).matches() && !OF_THE_SCENE.matcher(remark.text()).find();
    }

    private static boolean speaksOfOthers(Remark remark) {
        return remark.about().stream().anyMatch(name -> !name.equals(remark.line().speaker()));
    }

    /// Of somebody, with some weight, and neither curt nor long.
    private static double worth(Remark remark) {
        var words = Words.all(remark.text()).size();
        return (speaksOfOthers(remark) ? .4 : 0) + .3 * Math.min(2, WEIGHTY.matcher(remark.text()).results().count()) + (words >= 8 && words <= 26 ? .3 : 0);
    }
}
