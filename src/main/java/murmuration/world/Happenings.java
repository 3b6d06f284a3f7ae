package murmuration.world;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import murmuration.board.Board;
import murmuration.board.Trace;
import murmuration.language.Words;

/// What happens in the story by the novelist's or the calendar's hand: one more trace, of which nobody is told, and with it how far the book has come.
final class Happenings {

    private final Board board;
    private final StoryClock clock;
    private final List<Topic> topics;
    private final Settings settings;
    private final AtomicInteger chapter;

    /// @param chapter where the story stands
    Happenings(Board board, StoryClock clock, List<Topic> topics, Settings settings, int chapter) {
        this.board = board;
        this.clock = clock;
        this.topics = topics;
        this.settings = settings;
        this.chapter = new AtomicInteger(chapter);
    }

    int chapter() {
        return chapter.get();
    }

    /// In another studio the story has come as far as this.
    void hear(int there) {
        chapter.accumulateAndGet(there, Math::max);
    }

    /// The story's first moment: what happened shortly before lies on the board, and what happens right then.
    void begin(WorldFile file) {
        file.before().forEach(event -> board.leave(complete(event).mark(clock.instant())));
        file.calendar().stream().filter(event -> event.at() != null && !event.at().isAfter(clock.instant())).forEach(this::letHappen);
    }

    /// An event without a topic that this world knows gets the one whose words are nearest, because nobody would look for it under another.
    Trace letHappen(StoryEvent event) {
        if (event.chapter() > chapter.getAndAccumulate(event.chapter(), Math::max)) settings.put(BoardFile.CHAPTER, Integer.toString(chapter()));
        return board.leave(complete(event).mark(clock.instant()));
    }

    private StoryEvent complete(StoryEvent event) {
        boolean known = topics.stream().anyMatch(topic -> topic.id().equals(event.topic()));
        return known ? event : event.on(nearestTopic(event.text()));
    }

    /// The topic of a piece of news.
    String nearestTopic(String text) {
        return topics.stream()
                .max(Comparator.comparingDouble(topic -> Words.overlap(text, topic.title() + " " + topic.description())))
                .map(Topic::id)
                .orElse("story");
    }
}
