package murmuration.studio.insight;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import murmuration.studio.parts.StoryTime;

/// What can be looked at.
enum Chapter {
    AUTONOMY, INFLUENCE, TOPICS, FEELINGS, VOICES, PATTERNS, COST;

    /// Names its texts, `insight.ID`.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param topic which topic, where one is shown at a time
    /// @param title of a topic by its id
    Figure figure(Lookout.Seen seen, String topic, UnaryOperator<String> title, StoryTime time) {
        Function<java.time.LocalDate, String> day = date -> murmuration.studio.parts.Texts.of("insight.day", Long.toString(time.day(date.atStartOfDay().toInstant(java.time.ZoneOffset.UTC))));
        return switch (this) {
            case AUTONOMY -> new DayFigure(seen, day);
            case COST -> new CostFigure(seen.runs(), seen.spent());
            case INFLUENCE -> new InfluenceFigure(seen.insights().influence());
            case TOPICS -> new StanceFigure(seen.insights(), topic, time);
            case FEELINGS -> new FeelingFigure(seen.feelings());
            case VOICES -> new VoiceFigure(seen.insights().voices());
            case PATTERNS -> new PatternFigure(seen.insights().patterns(), title);
        };
    }
}
