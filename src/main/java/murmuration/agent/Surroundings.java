package murmuration.agent;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import murmuration.board.Board;
import murmuration.canon.Canon;
import murmuration.language.Subjects;
import murmuration.quality.Critic;
import murmuration.review.Desk;
import murmuration.voice.Voice;

/// What an agent lives among. All of it is shared, and none of it is another agent.
///
/// @param lessons what the novelist's verdicts teach
/// @param storyTime the story's clock; days, cool-downs and decay follow it
/// @param rest how to let story time go by
/// @param chapter where the story stands
/// @param topics id to the words people use about it
/// @param names proper names of the world
/// @param inboxes the one public thing of each agent, by name
public record Surroundings(
        Board board,
        Desk desk,
        Canon canon,
        Critic critic,
        Lessons lessons,
        Voice voice,
        Subjects subjects,
        Ledger ledger,
        Measures measures,
        Clock storyTime,
        Clock wallClock,
        Rest rest,
        IntSupplier chapter,
        Map<String, String> topics,
        Set<String> names,
        ConcurrentMap<String, Inbox> inboxes) {

    /// Lets story time go by on the calling thread; interrupt ends it.
    @FunctionalInterface
    public interface Rest {
        /// @param wake asked a few times a second; rest ends when it says so
        void of(Duration story, BooleanSupplier wake) throws InterruptedException;
    }

    /// A topic in words; its id where the world does not know it.
    String inWords(String topic) {
        return topics.getOrDefault(topic, topic);
    }

    /// For traces that are about nobody's subject.
    String anyTopic() {
        return topics.isEmpty() ? "story" : topicIds().getFirst();
    }

    List<String> topicIds() {
        return List.copyOf(topics.keySet());
    }
}
