package murmuration.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import murmuration.canon.Canon;
import murmuration.canon.Fact;
import murmuration.canon.Known;
import murmuration.canon.Reader;
import murmuration.cast.Character;
import murmuration.language.Words;
import murmuration.voice.Occasion;

/// What a character may know about a subject, from the book up to where the story stands, from her sheet, and from what she has read on the board.
///
/// @param score 0..1, how well the subject is covered
/// @param knownFrom chapter that would tell her; 0 where none would
record Knowing(double score, int knownFrom, List<Known> passages) {

    /// For a first glance, before anything was looked up.
    static final Knowing UNASKED = new Knowing(1, 0, List.of());

    private static final int PASSAGES = 4;
    private static final double LIVED_THROUGH = .7;
    private static final double TOLD_ONCE = .35;
    private static final double TOLD_AGAIN = .1;
    private static final double HEARSAY = .7;
    private static final double A_MATTER_OF_HERS = .25;

    static Knowing of(Task task, String topicWords, Character who, Canon canon, int chapter, int toldTimes) {
        Reader reader = reader(who, chapter);
        String question = task.situation() + " " + topicWords;
        List<Known> known = canon.ask(question, reader, PASSAGES);
        double fromBook = known.stream().mapToDouble(Known::score).max().orElse(0);
        double fromTraces = switch (task.occasion()) {
            case EVENT -> wasThere(task, who) ? LIVED_THROUGH : told(toldTimes) * HEARSAY;
            case ANSWER -> told(Math.max(1, toldTimes));
            case ALONE -> A_MATTER_OF_HERS;
        };
        double score = task.handed() ? 1 : Math.max(fromBook, fromTraces);
        int from = score >= FourChecks.KNOWS ? 0 : canon.bestUnknown(question, reader).map(Known::chapter).filter(unread -> unread > chapter).orElse(0);
        return new Knowing(score, from, known);
    }

    /// Facts on a topic that she may say, her own first.
    ///
    /// @param topic id; empty for all topics
    /// @param inWords the topic in the words people use about it, by which facts of the sheet are told from other matters
    static List<String> facts(Character who, Canon canon, int chapter, String topic, String inWords) {
        var about = Words.stems(inWords);
        var facts = new ArrayList<>(who.knowledge().facts().stream().filter(fact -> topic.isEmpty() || !Collections.disjoint(Words.stems(fact), about)).toList());
        canon.facts().stream().filter(fact -> mayKnow(fact, who, chapter) && (fact.topic().equals(topic) || topic.isEmpty())).map(Fact::text).forEach(facts::add);
        return facts;
    }

    /// Facts that she may not give away: what is to come, and what only others know. Who is in a fact herself knows it, though it may be told to others in words that are
    /// not hers.
    static List<String> secrets(Character who, Canon canon, int chapter) {
        return canon.facts().stream().filter(fact -> fact.chapter() > chapter || !fact.isFor(who.name()) && !fact.text().contains(who.name())).map(Fact::text).toList();
    }

    static Reader reader(Character who, int chapter) {
        Set<Integer> chapters = who.knowledge().chapters();
        return new Reader(who.name(), chapters.isEmpty() ? IntStream.rangeClosed(0, chapter).boxed().collect(Collectors.toSet()) : chapters, chapter);
    }

    private static boolean mayKnow(Fact fact, Character who, int chapter) {
        return fact.chapter() <= chapter && fact.isFor(who.name());
    }

    private static boolean wasThere(Task task, Character who) {
        Optional<Integer> chapter = Optional.ofNullable(task.details().get("chapter")).map(Integer::valueOf).filter(number -> number > 0);
        Set<Integer> hers = who.knowledge().chapters();
        return chapter.isEmpty() || hers.isEmpty() || hers.contains(chapter.get());
    }

    private static double told(int times) {
        return times == 0 ? 0 : Math.min(LIVED_THROUGH, TOLD_ONCE + TOLD_AGAIN * (times - 1));
    }
}
