package murmuration.world;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.canon.Dialogue;
import murmuration.canon.Fact;
import murmuration.canon.FactProposal;
import murmuration.canon.Gaps;
import murmuration.canon.Line;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Passage;
import murmuration.canon.manuscript.Progress;
import murmuration.canon.ProposedFact;
import murmuration.cast.Character;
import murmuration.language.Words;
import murmuration.voice.Stock;

/// What a close reading of the book finds: who says what, who is where, which sentences may be facts. A novel takes some seconds.
///
/// @param proposed whether the novelist knows of them already or not
public record Reading(Manuscript manuscript, Dialogue dialogue, List<ProposedFact> proposed) {

    private static final double ON_TOPIC = 0.05;

    public Reading {
        proposed = List.copyOf(proposed);
    }

    /// @param progress told on the caller's thread
    /// @throws WorldException if that was interrupted
    public static Reading of(Manuscript manuscript, List<Character> cast, List<Topic> topics, Progress progress) {
        step(progress, "Who says what", .1);
        var dialogue = Dialogue.of(manuscript);
        step(progress, "What may be a fact", .6);
        var names = cast.stream().map(Character::name).toList();
        var proposal = FactProposal.of(manuscript, dialogue, names, text -> nearest(text, topics));
        progress.at("The book is read", 1);
        return new Reading(manuscript, dialogue, proposal.facts());
    }

    private static void step(Progress progress, String what, double done) {
        if (Thread.currentThread().isInterrupted()) throw new WorldException("Reading the book was stopped.");
        progress.at(what, done);
    }

    /// What the book gives to a character to say.
    public List<Line> linesOf(Character who) {
        return speakers(who).flatMap(speaker -> dialogue.of(speaker).stream()).toList();
    }

    /// Who of the cast speaks in a passage or is named by its narrator.
    public List<String> present(Passage passage, List<Character> cast) {
        return cast.stream().filter(who -> speakers(who).anyMatch(speaker -> dialogue.presence().getOrDefault(speaker, Set.of()).contains(passage.id()))).map(Character::name).toList();
    }

    /// What is missing for good posts.
    ///
    /// @param chapter that the story has reached
    public Gaps gaps(List<Character> cast, List<Topic> topics, List<Fact> facts, int chapter) {
        var members = cast.stream().map(Reading::member).toList();
        var subjects = topics.stream().map(topic -> new Gaps.Subject(topic.id(), topic.title(), Words.content(topic.description()))).toList();
        return Gaps.of(manuscript, dialogue, facts, members, subjects, chapter);
    }

    private static Gaps.Member member(Character who) {
        Map<Boolean, List<String>> rules = who.voice().phrases().entrySet().stream().filter(rule -> rule.getKey().startsWith("event")).flatMap(rule -> rule.getValue().stream()).distinct().collect(Collectors.partitioningBy(Stock::isLent));
        return new Gaps.Member(who.name(), who.fullName().stream().toList(), who.voice().samples().size(), who.knowledge().chapters(), who.motivations().keySet(), rules.get(false).size(), rules.get(true).size());
    }

    private Stream<String> speakers(Character who) {
        return dialogue.aliases().entrySet().stream().filter(speaker -> isCalled(who, speaker.getKey(), speaker.getValue())).map(Map.Entry::getKey);
    }

    private static boolean isCalled(Character who, String speaker, Collection<String> aliases) {
        var names = Stream.concat(Stream.of(who.name()), who.fullName().stream()).collect(Collectors.toSet());
        return names.contains(speaker) || aliases.contains(who.name());
    }

    private static String nearest(String text, List<Topic> topics) {
        Optional<Topic> nearest = topics.stream().max(Comparator.comparingDouble(topic -> overlap(text, topic)));
        return nearest.filter(topic -> overlap(text, topic) > ON_TOPIC).map(Topic::id).orElse("");
    }

    private static double overlap(String text, Topic topic) {
        return Words.overlap(text, topic.title() + " " + topic.description());
    }
}
