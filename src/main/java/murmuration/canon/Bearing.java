package murmuration.canon;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import murmuration.language.Words;

/// How well a remark bears on a piece of news, from 0: said in answer to it, or soon after it, of the same persons and things.
final class Bearing {

    private static final double A_PERSON = .15;
    private static final double A_THING = .12;
    private static final double CHANGES_THE_SUBJECT = .8;
    private static final double ANSWERS_LATER = .45;
    /// Enough where it speaks of the same persons, or of a person and two things.
    private static final double ON_THE_SAME_DAY = .15;
    private static final int CURT = 14;
    private static final Pattern LAGGING = Pattern.compile("(?s)(?:Only|Not,|Well, and|And so|So)\\b.*");
    /// An answer without so many words that mean something is understood by those in the room.
    private static final int SUBSTANCE = 3;
    /// What is in the room, or in the air.
    private static final Pattern POINTS = Pattern.compile("(?i)\\b(?:of|in|to|with|about|at|than|by) (?:that|this|those|these)(?=[ ,.;!?]+(?:going|being|and|but|or|that|$)|[.,;!?])|\\b(?<!come )here\\b(?! (?:is|are|comes?)\\b)|\\bover there\\b");
    private static final double ANSWER = .75;
    private static final double WHOLE = .1;

    private Bearing() {}

    static double of(Remark remark, Moments.News news) {
        if ((remark.manner() == Remark.Manner.REPLY && !isReply(remark, news) || remark.manner() == Remark.Manner.CALLING && answers(remark, news) && substance(remark) < SUBSTANCE) || !news.about().containsAll(remark.to()) || isSaidBy(remark.line().speaker(), news)) {
            return 0;
        }
        int persons = persons(remark, news);
        int things = things(remark.text(), news).size();
        boolean shares = persons + things > 0;
        double near = nearness(remark, news);
        if (near == 0 || isUnclear(remark, news) || !(near < ANSWERS_LATER ? isNear(persons, things, news) : shares || endsSpeech(news))) {
            return 0;
        }
        boolean fits = shares || answers(remark, news) || remark.manner() == Remark.Manner.PLAIN && Words.all(remark.text()).size() <= CURT;
        return (near + A_PERSON * Math.min(2, persons) + A_THING * Math.min(3, things)) * goodness(remark) * (fits ? 1 : CHANGES_THE_SUBJECT);
    }

    /// What was not said in answer has to speak of the same.
    private static boolean isNear(int persons, int things, Moments.News news) {
        return news.said().isPresent() ? persons + things > 0 : persons > 0 && things > 0;
    }

    private static boolean endsSpeech(Moments.News news) {
        return news.said().filter(Remark::last).isPresent();
    }

    /// Of whom both speak, the speakers apart.
    private static int persons(Remark remark, Moments.News news) {
        var persons = new HashSet<>(remark.about());
        persons.retainAll(news.about());
        persons.remove(remark.line().speaker());
        news.said().ifPresent(said -> persons.remove(said.line().speaker()));
        return persons.size();
    }

    private static double nearness(Remark remark, Moments.News news) {
        if (news.said().isPresent()) {
            var said = news.said().get();
            if (remark.exchange().answered().filter(said.line()::equals).isPresent()) {
                return remark.first() == 0 ? ANSWER : .45;
            }
        } else if (Words.overlap(remark.line().situation(), news.text()) > .6) {
            return remark.first() == 0 ? .7 : .45;
        }
        if (remark.line().chapter() != news.chapter() || remark.line().scene() != news.scene()) {
            return ON_THE_SAME_DAY;
        }
        return switch (remark.line().passage() - news.passage()) {
            case 0 -> .3;
            case 1 -> .25;
            default -> ON_THE_SAME_DAY;
        };
    }

    private static boolean isReply(Remark remark, Moments.News news) {
        return answers(remark, news) && Words.all(remark.text()).size() >= 6 && substance(remark) >= SUBSTANCE && !LAGGING.matcher(remark.text()).matches();
    }

    /// How many words mean something, whom it speaks to and of apart.
    private static int substance(Remark remark) {
        var words = new HashSet<>(Words.stems(remark.text()));
        remark.about().forEach(name -> words.removeAll(Words.stems(name)));
        return words.size();
    }

    /// Whether it is the first thing said, in the book, to what the news quotes.
    static boolean answers(Remark remark, Moments.News news) {
        return remark.first() == 0 && news.said().filter(said -> remark.exchange().answered().filter(said.line()::equals).isPresent()).isPresent();
    }

    /// An answer may say "they" of those of whom the news speaks, but not of those whom the news calls "they" itself.
    private static boolean isUnclear(Remark remark, Moments.News news) {
        return POINTS.matcher(remark.text()).find() || news.said().filter(said -> Wording.dropsThey(said.text() + " " + remark.text()) && Wording.dropsThey(remark.text())).isPresent();
    }

    /// Who said it has said it.
    private static boolean isSaidBy(String speaker, Moments.News news) {
        return news.said().filter(said -> said.line().speaker().equals(speaker)).isPresent();
    }

    private static Set<String> things(String text, Moments.News news) {
        var things = new HashSet<>(Words.stems(text));
        things.retainAll(Words.stems(news.text()));
        news.about().forEach(name -> things.removeAll(Words.stems(name)));
        things.remove("said");
        return things;
    }

    /// Plain and in a breath is best, and whole: what is long, curt or speaks to somebody is more often out of place.
    private static double goodness(Remark remark) {
        int words = Words.all(remark.text()).size();
        double manner = switch (remark.manner()) {
            case PLAIN -> 1;
            case CALLING -> .9;
            case REPLY -> .85;
        };
        return (words < 8 || words > 36 ? .85 : 1) * manner + (remark.first() == 0 && remark.last() ? WHOLE : 0);
    }
}
