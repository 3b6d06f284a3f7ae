package murmuration.canon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import murmuration.canon.manuscript.Chapter;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Scene;
import murmuration.language.Sentences;
import murmuration.language.Words;

/// What happens in a book, each told by one sentence that stands for itself: somebody did something, or said something about somebody.
///
/// @param moments in the order of the book
public record Moments(List<Moment> moments) {

    /// One sentence and the chapter it stands in.
    public record Moment(int chapter, String text) {}

    /// A sentence that might be news.
    ///
    /// @param said the remark that it quotes; else it is the narrator's
    /// @param worth 0 to 1
    record News(String text, int chapter, int scene, int passage, Optional<Remark> said, Set<String> about, double worth) {}

    private static final Sentences SENTENCES = new Sentences();
    private static final double LEAST = .4;
    private static final double ANSWERED = .2;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 20;

    /// What moves a conversation on.
    private static final Pattern OF_THE_SCENE = Pattern.compile(
            "(?i)\\b(?:let (?:us|me)|sit|stay|staying|listen|tell me|look|wait|pray|I beg|I insist|I want to know|you must (?:learn|send|know|not)|come here|go on|return to|hear (?:him|her|me)|you (?:expect|refuse|know|said|say|mean)|as you|I meant|I mean|excuse|pardon|deny)\\b");
    private static final Pattern END = Pattern.compile("(?:;|:|--|—|–|, (?:and|but|where|which|who|whom|whose|though|although|because|for|so|as|when|while|that|with|having|being|yet|nor|or|in which|to which|on which)[ ,]|, \\p{L}+ing ).*", Pattern.DOTALL);
    private static final Pattern UNFIT = Pattern.compile(
            "[“”\"‘_\\[\\]()?!*…]|\\b(?:I|me|my|we|our|you|your|it|there|this|that|these|those|such|so|too|they|them|their|here|thus|another|others?|former|latter|same|also|likewise|however|therefore|hint|one|either|neither|nor|both|already|again)\\b|(?:,| \\p{L}{1,2}|, \\p{L}+) ?\\.$| (?:than|as|that|which|and|but|not|the|her|his|with|from|being|having)\\.$");
    private static final Pattern OPENING = Pattern.compile("^(?:(?:In|At|On|By|After|Before|During) [^,]{3,36}, |(?:Soon|Soon afterwards|Then|At last|At length|Next morning|Yesterday|Meanwhile),? )");
    private static final Pattern PAST = Pattern.compile(
            "\\p{L}{2,}ed|came|went|took|gave|left|made|sent|found|told|rose|stood|wrote|ran|kept|brought|spoke|heard|met|fell|drew|led|lost|won|read|paid|set|put|shut|broke|chose|threw|caught|taught|bought|held|slept|woke|flew|sang|drank|ate|rode|drove|swam|struck|shook|hid|spent|built|sold|stole|swore|fought|bore|bit|cut|hit|dug|sank|saw|got|said|wore|forgot|forgave");
    private static final Pattern DEED_SOON = Pattern.compile("(?:[, ]+\\p{L}+){0,3}? (?:" + PAST.pattern() + "|was|were|had|did)\\b");
    /// What nobody but the person, or the one beside her, would notice.
    private static final Pattern INWARD = Pattern.compile(
            "(?:look|smil|blush|listen|wonder|turn|paus|laugh|colour|color|seem|appear|hop|wish|fear|suppos|doubt|imagin|want|lik|lov|hat|consider|remember|notic|observ|watch|star|glanc|gaz|nodd|sigh|shrugg|frown|grinn|continu|cri|repli|answer|add|ask|exclaim|repeat|interrupt|recollect|start|shiver|trembl|breath|blink|swallow|wait|lean|reflect|resolv|determin|perceiv|assur|end|finish|stopp)ed|shook|saw|heard|stood|rose|sat|held|said|found|kept|felt|thought|knew|began|grew");
    private static final Pattern EVENTFUL = Pattern.compile(
            "(?i)\\b(?:marr\\p{L}+|engage\\p{L}*|propos\\p{L}+|elope\\p{L}*|danc\\p{L}+|ball|invit\\p{L}+|visit\\p{L}*|letter|wrote|arriv\\p{L}+|return\\p{L}*|left|refus\\p{L}+|accept\\p{L}*|died|dead|killed|born|arrest\\p{L}*|accus\\p{L}+|promis\\p{L}+|announc\\p{L}+|declar\\p{L}+"
                    + "|confess\\p{L}*|told|sent|gave|bought|sold|stole|paid|found|lost|won|met|introduc\\p{L}+|fortune|dinner|dined|journey|London|war|wedding|quarrel\\p{L}*|fell|came|went|took|brought|join\\p{L}*|call\\p{L}*|play\\p{L}*|sang|read|walk\\p{L}*|stay\\p{L}*|offer\\p{L}*|prais\\p{L}+|admir\\p{L}+|insult\\p{L}*|offend\\p{L}*|burn\\p{L}*|clos\\p{L}+|open\\p{L}*|escap\\p{L}+|search\\p{L}*)\\b");

    /// Told by the narrator, in order.
    static List<News> told(Manuscript manuscript, Roster roster, Quotes quotes) {
        var telling = new Telling(roster, quotes);
        var found = new ArrayList<News>();
        for (Chapter chapter : manuscript.chapters()) {
            for (Scene scene : chapter.scenes()) {
                telling.in(scene).forEach(clause -> clause.text().flatMap(text -> news(text, roster))
                        .map(text -> called(text, roster)).map(text -> new News(text, chapter.number(), scene.number(), clause.passage(), Optional.empty(), persons(text, roster), worth(text, clause.asTold(), roster)))
                        .filter(news -> news.worth() >= LEAST).ifPresent(found::add));
            }
        }
        return found;
    }

    /// Said by anybody, and answered in the book by one of the cast.
    static List<News> answered(Collection<Exchange> exchanges, Collection<String> cast, Remarks remarks) {
        var all = exchanges.stream().collect(Collectors.toMap(Exchange::line, exchange -> exchange, (one, _) -> one));
        return exchanges.stream().filter(exchange -> exchange.isSure() && cast.contains(exchange.line().speaker()))
                .flatMap(exchange -> exchange.answered().flatMap(line -> remarks.quoted(all.getOrDefault(line, new Exchange(line, Optional.empty())))).stream())
                .map(quote -> {
                    var line = quote.line();
                    var about = new HashSet<>(quote.about());
                    about.add(line.speaker());
                    return new News(line.speaker() + " said: “" + quote.text() + "”", line.chapter(), line.scene(), line.passage(), Optional.of(quote), about, ANSWERED + Math.max(0, worth(quote)));
                })
                .toList();
    }

    /// That somebody said something of somebody who is not there is news; that he told his sister to sit down is none.
    private static double worth(Remark remark) {
        var others = new HashSet<>(remark.about());
        others.removeAll(remark.to());
        others.remove(remark.line().speaker());
        return .15 * Math.min(2, others.size()) + (EVENTFUL.matcher(remark.text()).find() ? .2 : 0) + (remark.manner() == Remark.Manner.PLAIN ? .1 : 0) - (OF_THE_SCENE.matcher(remark.text()).find() ? .3 : 0);
    }

    private static Optional<String> news(String clause, Roster roster) {
        var text = END.matcher(clause).replaceFirst("").replaceFirst("[.,]?$", ".");
        int words = text.split("\\s+").length;
        if (words < SHORTEST || words > LONGEST || UNFIT.matcher(text).find()) {
            return Optional.empty();
        }
        var opening = OPENING.matcher(text);
        var start = opening.find() ? opening.end() : 0;
        return roster.mentions(text).stream().filter(mention -> mention.start() == start && roster.only(mention.form()).isPresent()).findFirst()
                .filter(mention -> isDeed(text.substring(mention.end())) && !mixesUp(text, mention, roster)).map(_ -> text);
    }

    /// "Darcy took up a book" is told of Mr. Darcy as everything else is.
    private static String called(String text, Roster roster) {
        var called = text;
        for (var mention : roster.mentions(text).reversed()) {
            var form = text.substring(mention.start(), mention.end());
            var name = roster.only(mention.form()).map(Person::name).filter(full -> full.endsWith(". " + form)).orElse(form);
            called = called.substring(0, mention.start()) + name + called.substring(mention.end());
        }
        return called;
    }

    /// "Mr. Collins invited her": whom?
    private static boolean mixesUp(String text, Mention subject, Roster roster) {
        var gender = roster.only(subject.form()).map(Person::gender).orElse(Gender.UNKNOWN);
        var rest = text.substring(subject.end());
        var other = switch (gender) {
            case MALE -> "her|she|hers";
            case FEMALE -> "him|he|his";
            case UNKNOWN -> "her|she|hers|him|he|his";
        };
        var same = gender == Gender.MALE ? "him" : "her(?= (?:to|in|on|at|with|for|from|as|and|of|by)\\b|[.,])";
        return Pattern.compile("\\b(?:" + same + ")\\b|\\b(?:" + other + ")\\b").matcher(rest).find() && (roster.named(rest).isEmpty() || Pattern.compile("\\b(?:" + same + ")").matcher(rest).find());
    }

    private static boolean isDeed(String rest) {
        return DEED_SOON.matcher(rest).lookingAt() && SENTENCES.tag(rest).stream().filter(token -> !token.is("ADV")).findFirst()
                .filter(token -> PAST.matcher(token.token()).matches() && !token.token().matches("\\p{L}+ly") || token.token().matches("was|were|had|did")).isPresent();
    }

    private static double worth(String text, boolean asTold, Roster roster) {
        var persons = persons(text, roster).size();
        var inward = SENTENCES.tag(text).stream().filter(token -> token.is("VERB") || token.is("AUX")).findFirst().filter(token -> INWARD.matcher(token.token()).matches()).isPresent();
        var words = text.split("\\s+").length;
        return (EVENTFUL.matcher(text).find() ? .45 : .1) + .15 * Math.min(2, persons - 1) + (words >= 7 && words <= 16 ? .1 : 0) - (inward ? .35 : 0) + (asTold ? .05 : 0);
    }

    private static Set<String> persons(String text, Roster roster) {
        return roster.mentions(text).stream().flatMap(mention -> roster.only(mention.form()).stream()).filter(person -> person.gender() != Gender.UNKNOWN).map(Person::name).collect(Collectors.toSet());
    }
}
