package murmuration.canon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.manuscript.Passage;
import murmuration.language.Tongue;
import murmuration.language.Words;

/// What is missing for good posts, as far as manuscript, facts and cast tell.
///
/// @param gaps those that matter most first
public record Gaps(List<Gap> gaps) {

    /// Enough own lines to hear a voice in.
    private static final int ENOUGH_LINES = 10;
    private static final int FIRST_PAGES = 40;

    /// A character, as far as it matters here.
    ///
    /// @param aliases other names of the character
    /// @param samples how many lines of the character's own the sheet has
    /// @param chapters that the character knows; empty for all
    /// @param topics ids of what the character cares about
    /// @param own lines for what happens, in words that are the character's
    /// @param lent lines for what happens that are anybody's of that temper
    public record Member(String name, List<String> aliases, int samples, Set<Integer> chapters, Set<String> topics, int own, int lent) {

        private boolean isCalled(Collection<String> names) {
            return names.contains(name) || aliases.stream().anyMatch(names::contains);
        }
    }

    /// What the cast may speak about.
    ///
    /// @param title as the novelist reads it: "The harbour"
    /// @param words the nouns by which the manuscript may speak of it
    public record Subject(String id, String title, Collection<String> words) {}

    public Gaps {
        gaps = List.copyOf(gaps);
    }

    /// @param chapter that the story has reached
    public static Gaps of(Manuscript manuscript, Dialogue dialogue, List<Fact> facts, List<Member> cast, List<Subject> topics, int chapter) {
        var gaps = new ArrayList<Gap>();
        ofManuscript(manuscript, dialogue).forEach(gaps::add);
        ofCast(cast).forEach(gaps::add);
        cast.forEach(member -> ofMember(member, new Stage(manuscript, dialogue, member), chapter).forEach(gaps::add));
        var told = manuscript.passages().flatMap(passage -> Words.stems(passage.text()).stream()).collect(Collectors.toSet());
        topics.forEach(topic -> ofTopic(topic, cast, told).forEach(gaps::add));
        ofFacts(facts, cast, manuscript.lastChapter()).forEach(gaps::add);
        gaps.sort((one, other) -> one.kind().compareTo(other.kind()));
        return new Gaps(gaps);
    }

    /// Those about one character or topic.
    public List<Gap> about(String name) {
        return gaps.stream().filter(gap -> gap.about().equals(name)).toList();
    }

    private static Stream<Gap> ofManuscript(Manuscript manuscript, Dialogue dialogue) {
        if (manuscript.chapters().isEmpty()) {
            return Stream.of(new Gap(Gap.Kind.MANUSCRIPT, "", "There is no manuscript, so nobody knows anything of the story.", "Add the files of the novel to the world."));
        }
        var silent = dialogue.lines().isEmpty()
                ? Stream.of(new Gap(Gap.Kind.MANUSCRIPT, "", "No spoken line in the manuscript could be given to a speaker.", "Write samples into the sheets; the manuscript cannot give any."))
                : Stream.<Gap>empty();
        return Stream.concat(ofLanguage(manuscript), silent);
    }

    /// What works less well in a book that is not English.
    private static Stream<Gap> ofLanguage(Manuscript manuscript) {
        var tongue = Tongue.of(manuscript.passages().limit(FIRST_PAGES).map(Passage::text).collect(Collectors.joining(" ")));
        return tongue == Tongue.ENGLISH ? Stream.empty() : Stream.of(new Gap(Gap.Kind.MANUSCRIPT, "",
                "The manuscript seems to be in %s. Chapters, quotations and the search by words work as ever; who speaks is found by the plainest tags alone, names are taken for other names more often, and spelling, tone, topics and the small writer know English only."
                        .formatted(tongue.title()),
                "Look over the proposed sheets and topics, and let a voice write that knows the language."));
    }

    private static Stream<Gap> ofCast(List<Member> cast) {
        return cast.size() == 1
                ? Stream.of(new Gap(Gap.Kind.CAST, cast.getFirst().name(), cast.getFirst().name() + " has nobody to answer.", "Add a second character."))
                : Stream.empty();
    }

    private static Stream<Gap> ofMember(Member member, Stage stage, int chapter) {
        var lines = Stream.concat(lines(member, stage), phrases(member));
        if (stage.manuscript().chapters().isEmpty()) {
            return lines;
        }
        if (!stage.isNamed()) {
            return Stream.concat(lines, Stream.of(new Gap(Gap.Kind.CAST, member.name(), "The manuscript never names " + member.name() + ".",
                    "Check the spelling, or add the name the manuscript uses as another name.")));
        }
        return Stream.concat(lines, chapters(member, stage, chapter));
    }

    private static Stream<Gap> lines(Member member, Stage stage) {
        if (member.samples() >= ENOUGH_LINES) {
            return Stream.empty();
        }
        var sentence = "%s has %s in the sheet; ten would do.".formatted(member.name(), counted(member.samples(), "line"));
        var fix = stage.lines() > 0
                ? "Take over some of the %s that the manuscript gives to %s.".formatted(counted(stage.lines(), "line"), member.name())
                : "Write %s as %s would say them.".formatted(counted(ENOUGH_LINES - member.samples(), "line"), member.name());
        return Stream.of(new Gap(Gap.Kind.LINES, member.name(), sentence, fix));
    }

    /// What a book does not foresee is said in words of the character's or in nobody's.
    private static Stream<Gap> phrases(Member member) {
        if (member.own() + member.lent() == 0) {
            return Stream.of(new Gap(Gap.Kind.LINES, member.name(), "%s has no words for what happens; the small model has to find them all.".formatted(member.name()),
                    "Write some into the phrase book: for a fire, a death, a letter, whatever your story is full of."));
        }
        return member.lent() == 0 ? Stream.empty() : Stream.of(new Gap(Gap.Kind.LINES, member.name(),
                "%s has %s from the book for what happens in it. For all other news %s lent ones stand in the phrase book: anybody of that temper might say them.".formatted(member.name(), counted(member.own(), "line"), member.lent()),
                "Read them in the phrase book, and put %s's own words where you hear others.".formatted(member.name())));
    }

    private static Stream<Gap> chapters(Member member, Stage stage, int chapter) {
        if (member.chapters().isEmpty()) {
            return Stream.empty();
        }
        var gaps = new ArrayList<Gap>();
        var first = new TreeSet<>(member.chapters()).first();
        if (first > chapter) {
            gaps.add(new Gap(Gap.Kind.CHAPTERS, member.name(), "%s knows no chapter before %d, and the story stands at %d.".formatted(member.name(), first, chapter),
                    "Let the story go on to chapter %d, or give %s earlier chapters.".formatted(first, member.name())));
        }
        var unknown = stage.chapters().stream().filter(each -> !member.chapters().contains(each)).toList();
        if (!unknown.isEmpty()) {
            gaps.add(new Gap(Gap.Kind.CHAPTERS, member.name(), "%s speaks in %s without knowing %s.".formatted(member.name(), listed(unknown), unknown.size() > 1 ? "them" : "it"),
                    "Add %s to what %s knows.".formatted(listed(unknown), member.name())));
        }
        return gaps.stream();
    }

    private static Stream<Gap> ofTopic(Subject topic, List<Member> cast, Set<String> told) {
        var gaps = new ArrayList<Gap>();
        var title = topic.title().replaceFirst("^(?:The|A|An) ", "the ");
        if (Stream.concat(Words.stems(topic.title()).stream(), topic.words().stream().map(Words::stem)).noneMatch(told::contains)) {
            gaps.add(new Gap(Gap.Kind.TOPICS, topic.id(), "No chapter mentions " + title + ".", "Describe the topic in the manuscript's words, or add facts about it."));
        }
        if (cast.stream().noneMatch(member -> member.topics().contains(topic.id()))) {
            gaps.add(new Gap(Gap.Kind.TOPICS, topic.id(), "Nobody in the cast cares about " + title + ".", "Give it to somebody on a sheet, or take the topic away."));
        }
        return gaps.stream();
    }

    private static Stream<Gap> ofFacts(List<Fact> facts, List<Member> cast, int lastChapter) {
        if (facts.isEmpty()) {
            return Stream.of(new Gap(Gap.Kind.FACTS, "", "No fact is confirmed yet, so nobody can be held to any.", "Look through the proposed facts and confirm what is true."));
        }
        return facts.stream().flatMap(fact -> Stream.concat(strangers(fact, cast), late(fact, lastChapter)));
    }

    private static Stream<Gap> strangers(Fact fact, List<Member> cast) {
        return fact.knownBy().stream().filter(name -> !name.equals(Fact.ALL) && cast.stream().noneMatch(member -> member.isCalled(List.of(name))))
                .map(name -> new Gap(Gap.Kind.FACTS, fact.text(), "“%s” is known by %s, who is not in the cast.".formatted(fact.text(), name), "Correct the name, or take it away."));
    }

    private static Stream<Gap> late(Fact fact, int lastChapter) {
        return lastChapter > 0 && fact.chapter() > lastChapter
                ? Stream.of(new Gap(Gap.Kind.FACTS, fact.text(), "“%s” holds from chapter %d, but the manuscript ends with %d.".formatted(fact.text(), fact.chapter(), lastChapter), "Set the chapter from which it holds."))
                : Stream.empty();
    }

    private static String counted(int number, String noun) {
        var words = List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
        return (number < words.size() ? words.get(number) : String.valueOf(number)) + " " + noun + (number == 1 ? "" : "s");
    }

    private static String listed(List<Integer> chapters) {
        var shown = chapters.stream().limit(3).map(String::valueOf).collect(Collectors.joining(", ")).replaceFirst(", (\\d+)$", chapters.size() > 3 ? ", $1 …" : " and $1");
        return (chapters.size() == 1 ? "chapter " : "chapters ") + shown;
    }

    /// Where a character is seen in the manuscript.
    private record Stage(Manuscript manuscript, Dialogue dialogue, Member member) {

        boolean isNamed() {
            return speaker().findAny().isPresent()
                    || manuscript.passages().anyMatch(passage -> Stream.concat(Stream.of(member.name()), member.aliases().stream()).anyMatch(passage.text()::contains));
        }

        int lines() {
            return (int) spoken().count();
        }

        /// In which the character speaks.
        List<Integer> chapters() {
            return spoken().map(Line::chapter).distinct().sorted().toList();
        }

        private Stream<Line> spoken() {
            return speaker().flatMap(name -> dialogue.of(name).stream());
        }

        private Stream<String> speaker() {
            return dialogue.aliases().entrySet().stream()
                    .filter(speaker -> member.isCalled(List.of(speaker.getKey())) || speaker.getValue().contains(member.name()))
                    .map(Map.Entry::getKey);
        }
    }
}
