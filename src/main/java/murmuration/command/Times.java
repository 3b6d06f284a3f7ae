package murmuration.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Moments of the story and lengths of our time, as people write them. The story has no time zones.
final class Times {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Times() {}

    static String shown(Instant moment) {
        return SHOWN.format(moment);
    }

    /// `2031-03-04T06:00:00Z`, `2031-03-04T06:00` or `2031-03-04`.
    static final class Moment implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                if (text.endsWith("Z")) return Instant.parse(text);
                if (text.contains("T")) return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            } catch (DateTimeParseException _) { // its own message speaks of indexes
                throw new TypeConversionException("'" + text + "' is not a time; write it like 2031-03-04T06:00");
            }
        }
    }

    /// `90s`, `2m`, `1h`, `1h30m` or `500ms`.
    static final class Length implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                if (text.matches("\\d+ms")) return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
                return Duration.parse("PT" + text);
            } catch (DateTimeParseException | NumberFormatException _) { // neither says what would be right
                throw new TypeConversionException("'" + text + "' is not a length of time; write it like 90s, 2m or 1h");
            }
        }
    }
}
