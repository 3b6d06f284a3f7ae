package murmuration.canon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private static final double LEAST = .6;

    /// What leans on the words before it, and what only moves a scene on.
    private static final Pattern LEANS = Pattern.compile(
            "(?i)(?:and|but|or|so|in (?:short|which)|perhaps|only|make|well|then|therefore|however|at least|besides|moreover|otherwise|still|indeed|really|I do not know\\.|nay|why|no doubt|if so|that is|as to|not)\\b.*|.*\\b(?:therefore|however|as I said|as I told)\\b.*", Pattern.DOTALL);
    private static final Pattern OF_THE_SCENE = Pattern.compile(
            "(?i)\\b(?:I (?:must|want to|wish to|will|shall|am going to|beg|can only|have only|merely|only) (?:beg|go|return|talk|speak|ask|say|tell|leave|know|come|hear|see|mean|repeat|answer|add|assure|mention|not say)|know not what to say|good (?:morning|night|evening|bye)|going away|sit down|come in|thank|excuse|pardon|"
                    + "this (?:place|house|room|moment|minute|instant|letter|subject|point)|what (?:you|I) (?:say|said|mean)|mean(?:t|s)? to say|two things|the question|let (?:us|me)|in the very beginning)\\b");
    /// Of somebody who is not named.
    private static final Pattern UNNAMED = Pattern.compile("(?i)\\b(?:he|him|his|she|her|hers|they|them|their|both|such an?|like (?:him|her|them))\\b");
    /// What she did or felt just then.
    private static final Pattern JUST_THEN = Pattern.compile("I (?:\\p{L}+ly )?(?:could|was|did|had|saw|will|trust I|certainly)\\b.*", Pattern.DOTALL);
    private static final Pattern WEIGHTY = Pattern.compile("(?i)\\b(?:never|always|nobody|everybody|every|everything|nothing|few|love[sd]?|hate[sd]?|marr\\p{L}+|pride|proud|vanity|fortune|happ\\p{L}+|fear|hope|wish|afraid|ashamed|sorry|sick|poor|dear|worst|best|most|danc\\p{L}+|letter|money|war|dead|die|home)\\b");

    /// What was named before, and what is about to be done, belongs to the scene.
    private static final Pattern POINTED_AT = Pattern.compile("(?i)\\b(?:the|that|those|these|this) (?:\\p{L}+ )?(\\p{L}{3,})\\b");
    private static final Pattern BACK = Pattern.compile(
            "(?i)\\bsuch\\b(?!.*\\bas\\b)|\\b(?:any|the|every|no) other\\b|\\b(?:that|the other) (?:day|night|evening|morning|week|time|affair|point|subject)\\b|\\bthe (?:affair|case|matter|subject|whole|scheme|plan|question|former|latter|foundation)\\b|\\bto need\\b|\\bupon my word\\b|^(?:except|come|in future|upon the whole|an excellent)\\b");
    private static final Pattern ABOUT_TO = Pattern.compile("(?i)^(?:I|we) (?:must|shall|will|had better|am going|are going|have nothing (?:more|further)|am to|are to)\\b|\\b(?:next|last|on) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|night)\\b|\\bhalf an hour\\b|\\bby dinner\\b");

    /// Something that only the scene knows, unless it is said which one, or there is only one in the world.
    private static final Pattern OF_THAT_PLACE = Pattern.compile(
            "(?i)\\b(?:the|those) (?!most|best|worst|\\p{L}+est\\b|same|only|world|truth|sea|sun|moon|weather|country|town|dead|poor|rich)\\p{L}+(?! (?:of|in|on|at|who|whom|which|that|to|for)\\b)\\b");

    private Asides() {}

    /// @param remarks the character's own, in the order of the book
    /// @param kept what she says to the book's news, and so at its time
    static Map<String, List<String>> of(List<Remark> remarks, Collection<String> kept) {
        var rules = new LinkedHashMap<String, List<String>>();
        remarks.stream().filter(Asides::stands).filter(remark -> worth(remark) >= LEAST && kept.stream().noneMatch(text -> Math.max(Words.overlap(text, remark.text()), Words.overlap(remark.text(), text)) > ALIKE)).collect(Collectors.groupingBy(remark -> remark.line().chapter(), LinkedHashMap::new, Collectors.toList()))
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
        return remark.manner() == Remark.Manner.PLAIN && words >= SHORTEST && words <= LONGEST && !LEANS.matcher(remark.text()).matches() && !OF_THE_SCENE.matcher(remark.text()).find() && !BACK.matcher(remark.text()).find() && !ABOUT_TO.matcher(remark.text()).find() && !pointsBack(remark);
    }

    /// "The match": which? It was spoken of before.
    private static boolean pointsBack(Remark remark) {
        var line = remark.line().text();
        var opening = remark.text().substring(0, Math.min(12, remark.text().length()));
        var before = new HashSet<>(Words.stems(line.substring(0, Math.max(0, line.indexOf(opening)))));
        remark.exchange().answered().ifPresent(answered -> before.addAll(Words.stems(answered.text())));
        return POINTED_AT.matcher(remark.text()).results().anyMatch(found -> before.contains(Words.stem(found.group(1).toLowerCase(Locale.ROOT))));
    }

    private static boolean speaksOfOthers(Remark remark) {
        return remark.about().stream().anyMatch(name -> !name.equals(remark.line().speaker()));
    }

    /// Of somebody or of everybody, with some weight, and neither curt nor long. That it names somebody does not suffice: most of what is said of others is of the moment.
    private static double worth(Remark remark) {
        var words = Words.all(remark.text()).size();
        return (speaksOfOthers(remark) ? .25 : 0) + (PhraseBook.isTimeless(remark.text()) ? .3 : 0) + .3 * Math.min(2, WEIGHTY.matcher(remark.text()).results().count()) + (words >= 8 && words <= 26 ? .3 : 0) - (OF_THAT_PLACE.matcher(remark.text()).find() ? .3 : 0);
    }
}
