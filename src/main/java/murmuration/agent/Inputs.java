package murmuration.agent;

/// Everything a decision was made from, so that it can be made again.
///
/// @param knowledge 0..1: how well the best passage, fact or trace that she may know covers the subject
/// @param knownFrom the chapter from which she would know; 0 where no chapter would help
/// @param weight her motive for the topic, -1..1
/// @param salience 0..1: what is left of the trace that brought it up
/// @param relationship -1..1: her feeling for who left that trace
/// @param novelty 0..1: how little of it she had seen before
/// @param postsToday in this story day
/// @param waiting subjects in her inbox
/// @param hoursSinceTopic story hours since she last spoke on the topic; negative: never
/// @param answering whether it answers a peer's post, or speaks of what the novelist let happen in her own words: both may come before a topic has cooled down
/// @param active whether she is up at this hour
/// @param tokensToday spent on her voice in this story day
/// @param expectedQuality 0..100: what her drafts on this topic have lately been worth
/// @param handed whether the novelist gave her the subject: then she neither waits for a topic to cool down nor asks whether she cares
public record Inputs(
        double knowledge,
        int knownFrom,
        double weight,
        double salience,
        double relationship,
        double novelty,
        int postsToday,
        int waiting,
        double hoursSinceTopic,
        boolean answering,
        boolean active,
        long tokensToday,
        double expectedQuality,
        boolean handed) {}
