package murmuration.cast;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;

/// What a character allows herself. She keeps these limits alone; nobody checks on her.
///
/// @param dailyPosts posts in one story day
/// @param maxQueue subjects of her own choosing that her inbox takes
/// @param overloadedAt from how many waiting subjects on she lets a peer take one
/// @param topicCooldownHours story hours before she speaks on the same topic again
/// @param qualityThreshold 0..100; a draft under it stays with her
/// @param voiceThreshold 0..100; the part of the score that is about sounding like herself
/// @param curiosity 0..1; how often she looks at the board
/// @param sociability 0..1; how readily she answers others, and speaks unasked
/// @param activeHours when she is up, as [ActiveHours] writes it: `"06-23"`, or by days of the week
/// @param drafts how many drafts she asks of her voice for one post
public record Constraints(
        int dailyPosts,
        int maxQueue,
        int overloadedAt,
        double topicCooldownHours,
        double qualityThreshold,
        double voiceThreshold,
        double curiosity,
        double sociability,
        String activeHours,
        int drafts,
        Budget budget) {

    public static final Constraints DEFAULT = new Constraints(10, 5, 4, 24, 70, 50, .5, .5, "00-24", 16, Budget.DEFAULT);

    /// Tokens of a voice that she may use in one story day.
    public record Budget(long tokensPerDay) {
        public static final Budget DEFAULT = new Budget(500_000);
    }

    public Constraints {
        if (dailyPosts < 0 || maxQueue < 1 || drafts < 1) throw new CastException("Limits of a character cannot be negative, and a queue or a draft is at least one.");
        overloadedAt = Math.clamp(overloadedAt, 1, maxQueue);
        if (!(topicCooldownHours >= 0)) throw new CastException("A cool-down cannot be negative.");
        qualityThreshold = Math.clamp(qualityThreshold, 0, 100);
        voiceThreshold = Math.clamp(voiceThreshold, 0, 100);
        curiosity = Math.clamp(curiosity, 0, 1);
        sociability = Math.clamp(sociability, 0, 1);
        activeHours = activeHours == null ? "00-24" : activeHours;
        if (!ActiveHours.SHEET.matcher(activeHours).matches()) throw new CastException("Active hours are two hours of the day, such as \"06-23\", or hours by days, such as \"Mon-Fri 06-23; Sat Sun 09-02\".");
        budget = budget == null ? Budget.DEFAULT : budget;
    }

    @JsonIgnore
    public Duration topicCooldown() {
        return Duration.ofMillis(Math.round(topicCooldownHours * 3_600_000));
    }

    /// Whether she is up at this moment of the story.
    public boolean activeAt(Instant storyTime) {
        return ActiveHours.ofSheet(activeHours).includes(ActiveHours.hourOfWeek(storyTime));
    }

    /// The same with other hours.
    public Constraints with(ActiveHours hours) {
        return new Constraints(dailyPosts, maxQueue, overloadedAt, topicCooldownHours, qualityThreshold, voiceThreshold, curiosity, sociability, hours.text(), drafts, budget);
    }
}
