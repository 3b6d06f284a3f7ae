package murmuration.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import murmuration.canon.CastProposal;
import murmuration.canon.Dialogue;
import murmuration.canon.Line;
import murmuration.canon.manuscript.Manuscript;
import murmuration.canon.Moments;
import murmuration.canon.Proposed;
import murmuration.canon.Topics;
import murmuration.cast.Character;
import murmuration.cast.Constraints;
import murmuration.cast.Knowledge;
import murmuration.cast.Motivation;
import murmuration.cast.Relationship;
import murmuration.cast.VoiceSheet;
import murmuration.language.Embeddings;
import murmuration.language.Emotion;
import murmuration.language.Tone;
import murmuration.language.Words;

/// What a book proposes for a world: sheets of those who speak most, topics, and a calendar in which the book happens again, chapter after chapter.
record BookWorld(String title, Manuscript book, Dialogue dialogue, CastProposal proposal, Topics topics, Embeddings embeddings) {

    private static final Instant BEGINS = Instant.parse("2000-05-01T08:00:00Z");
    private static final Duration BETWEEN_MOMENTS = Duration.ofMinutes(18);
    private static final int BEFORE = 4;
    private static final Duration INTO_THE_DAY = Duration.ofHours(2);
    private static final Duration NIGHT = Duration.ofHours(4);
    private static final String ACTIVE = "06-02";
    private static final int OFFERS = 8;
    private static final double LEAST_WEIGHT = .3;

    /// A scene of a book is all on one topic, and a talk in it goes back and forth.
    private static final double COOLS_FOR = .5;
    private static final int MOST_POSTS = 24;

    /// What is said of a book's news stands in its phrase books; the model has little to add, and so few that nobody waits for it there.
    private static final int DRAFTS = 3;

    /// Above what the small model alone reaches: where the book has no words, silence is better.
    private static final int CONTENT_WITH = 80;

    WorldFile file() throws InterruptedException {
        List<StoryEvent> events = events();
        List<StoryEvent> before = events.subList(0, Math.min(BEFORE, events.size()));
        List<StoryEvent> calendar = events.subList(before.size(), events.size());
        var inTheirWords = topics.topics().stream().map(topic -> new Topic(topic.id(), topic.title(), topic.description(), topic.colour())).toList();
        return WorldFile.of(title, new WorldFile.Start(BEGINS, 360), Math.min(1, book.lastChapter()), inTheirWords, before, calendar, offers(events));
    }

    List<Character> cast() throws InterruptedException {
        var cast = new ArrayList<Character>();
        for (Proposed proposed : proposal.cast()) cast.add(character(proposed));
        return cast;
    }

    /// What is on somebody's mind in a chapter is told under the topic that it is about.
    private Map<String, List<String>> onTopics(Map<String, List<String>> phrases) throws InterruptedException {
        var told = new LinkedHashMap<String, List<String>>();
        for (var rule : phrases.entrySet()) {
            boolean bound = rule.getKey().startsWith("alone>");
            for (String text : rule.getValue()) {
                String key = bound ? rule.getKey().replaceFirst("alone", "alone@" + topicOf(text)) : rule.getKey();
                told.computeIfAbsent(key, _ -> new ArrayList<>()).add(text);
            }
        }
        return told;
    }

    private List<StoryEvent> events() throws InterruptedException {
        var events = new ArrayList<StoryEvent>();
        for (Moments.Moment moment : proposal.moments().moments()) {
            Instant at = awake(events.size() - BEFORE);
            Tone tone = Tone.of(moment.text());
            events.add(new StoryEvent(at, moment.chapter(), topicOf(moment.text()), moment.text(), "", "", "", .9, word(tone.emotion()), tone.valence()));
        }
        return events;
    }

    /// Nothing happens while everybody is asleep.
    private static Instant awake(int moment) {
        Duration day = Duration.ofDays(1).minus(NIGHT);
        Duration lived = BETWEEN_MOMENTS.multipliedBy(Math.max(0, moment)).plus(INTO_THE_DAY);
        long days = lived.dividedBy(day);
        return moment < 0 ? BEGINS.plus(BETWEEN_MOMENTS.multipliedBy(moment)) : BEGINS.minus(INTO_THE_DAY).plus(Duration.ofDays(days)).plus(lived.minus(day.multipliedBy(days)));
    }

    private static List<StoryEvent> offers(List<StoryEvent> events) {
        var offers = new ArrayList<StoryEvent>();
        for (int i = 0; i < Math.min(OFFERS, events.size()); i++) {
            StoryEvent event = events.get(i * events.size() / Math.min(OFFERS, events.size()));
            offers.add(new StoryEvent(null, event.chapter(), event.topic(), event.text(), "", "", "", 1, event.emotion(), event.stance()));
        }
        return offers;
    }

    private Character character(Proposed proposed) throws InterruptedException {
        var samples = proposed.samples().stream().map(sample -> new VoiceSheet.Sample(sample.situation(), sample.text())).toList();
        var habits = proposed.habits();
        var sheet = new VoiceSheet(
                style(proposed), samples, Borrowed.book(proposed, onTopics(proposed.phrases())), new VoiceSheet.SentenceLength(habits.shortest(), habits.longest(), habits.typical()), "plain",
                habits.petWords(), habits.neverWords(), habits.punctuation(), "never", "never", "Proposed from " + proposed.lines() + " lines of dialogue; edit freely.");
        var relationships = new HashMap<String, Relationship>();
        proposed.acquaintances().forEach(other -> relationships.put(other.name(), new Relationship(other.warmth(), "Together in " + other.scenes() + " scenes.")));
        Set<String> met = proposed.acquaintances().stream().filter(other -> other.met()).map(other -> other.name()).collect(Collectors.toSet());
        return new Character(
                proposed.name(), Optional.empty(), "", Optional.empty(), "of " + title, "", List.of(), motivations(proposed), new Knowledge(proposed.chapters(), List.of(), met), sheet,
                relationships, new Constraints(MOST_POSTS, 5, 4, COOLS_FOR, CONTENT_WITH, 45, .7, .6, ACTIVE, DRAFTS, Constraints.Budget.DEFAULT), Optional.empty(), Map.of());
    }

    private static String style(Proposed proposed) {
        var words = proposed.habits().petWords();
        return "as in the book" + (words.isEmpty() ? "" : ", fond of " + String.join(", ", words.subList(0, Math.min(4, words.size()))));
    }

    /// How much of what she says is about a topic, and in what tone.
    private Map<String, Motivation> motivations(Proposed proposed) {
        List<Line> lines = dialogue.of(proposed.name());
        var counts = new HashMap<String, List<Double>>();
        for (Line line : lines) {
            Set<String> stems = stems(line.text());
            for (var topic : topics.topics()) {
                if (topic.words().stream().anyMatch(stems::contains)) counts.computeIfAbsent(topic.id(), _ -> new ArrayList<>()).add(Tone.of(line.text()).valence());
            }
        }
        int most = counts.values().stream().mapToInt(List::size).max().orElse(1);
        var motivations = new HashMap<String, Motivation>();
        for (var topic : topics.topics()) {
            List<Double> tones = counts.getOrDefault(topic.id(), List.of());
            double stance = tones.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            double weight = LEAST_WEIGHT + (1 - LEAST_WEIGHT) * tones.size() / most;
            motivations.put(topic.id(), new Motivation(weight, stance, "Speaks of it in " + tones.size() + " lines."));
        }
        return motivations;
    }

    /// The topic nearest in meaning; a word of the topic in the sentence counts most.
    private String topicOf(String text) throws InterruptedException {
        Set<String> stems = stems(text);
        float[] meaning = embeddings.of(text);
        String nearest = "story";
        double best = Double.NEGATIVE_INFINITY;
        for (var topic : topics.topics()) {
            double near = topic.words().stream().filter(stems::contains).count() + Embeddings.similarity(meaning, embeddings.of(topic.title() + ": " + topic.description()));
            if (near > best) {
                best = near;
                nearest = topic.id();
            }
        }
        return nearest;
    }

    private static Set<String> stems(String text) {
        return new HashSet<>(Words.content(text).stream().map(Words::stem).toList());
    }

    private static String word(Emotion emotion) {
        return emotion.name().toLowerCase(java.util.Locale.ROOT);
    }
}
