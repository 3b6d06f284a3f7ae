package murmuration.studio.parts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Says moments of the story as a reader counts them, "Day 4, 06:20", and spans in the shortest words.
///
/// @param dayOne the date that the world's files give to the first day
public record StoryTime(LocalDate dayOne) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    public String moment(Instant storyTime) {
        return Texts.of("time.moment", Long.toString(day(storyTime)), clock(storyTime));
    }

    public String clock(Instant storyTime) {
        return CLOCK.format(storyTime.atOffset(ZoneOffset.UTC));
    }

    public long day(Instant storyTime) {
        return ChronoUnit.DAYS.between(dayOne, storyTime.atOffset(ZoneOffset.UTC).toLocalDate()) + 1;
    }

    /// "40 s", "12 min", "3 h", "2 d".
    public static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) return Texts.of("time.seconds", seconds);
        if (seconds < 3600) return Texts.of("time.minutes", seconds / 60);
        long hours = Math.round(seconds / 3600.0);
        if (hours < 48) return Texts.of("time.hours", hours);
        return Texts.of("time.days", Math.round(hours / 24.0));
    }
}
