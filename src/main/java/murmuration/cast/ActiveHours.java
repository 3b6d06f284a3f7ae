package murmuration.cast;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The hours of a week of the story in which somebody is up. A sheet writes them as one stretch for every day, `"06-23"`, from inclusive, to exclusive, perhaps over
/// midnight; or day by day, `"Mon-Fri 06-12, 14-23; Sat Sun 09-02"`. A stretch over midnight belongs to the day on which it begins; a day that is not named is slept
/// through.
public final class ActiveHours {

    public static final int DAYS = 7;
    public static final int HOURS = 24;

    private static final int WEEK = DAYS * HOURS;
    private static final List<String> NAMES = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final String STRETCH = "([01]\\d|2[0-4])-([01]\\d|2[0-4])";
    private static final String STRETCHES = STRETCH + "(, " + STRETCH + ")*";
    private static final String DAY = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    private static final String PART = DAY + "(-" + DAY + ")?( " + DAY + "(-" + DAY + ")?)* " + STRETCHES;

    /// How a sheet has to write it.
    static final Pattern SHEET = Pattern.compile(STRETCHES + "|" + PART + "(; " + PART + ")*");

    private static final Pattern TYPED = Pattern.compile("(?<days>[a-z][a-z\\s,-]*?)?\\s*(?<hours>\\d{1,2}\\s*-\\s*\\d{1,2}(?:\\s*,\\s*\\d{1,2}\\s*-\\s*\\d{1,2})*)");

    private static final int SHEETS_AT_HAND = 1_000;

    /// What sheets say, as it was read: an agent asks at every decision, and reading took a third of it.
    private static final Map<String, ActiveHours> READ = new ConcurrentHashMap<>();

    private final BitSet up;

    private ActiveHours(BitSet up) {
        this.up = up;
    }

    /// The same stretch on every day.
    ///
    /// @throws CastException unless both are full hours of the day, 0 to 24
    public static ActiveHours daily(int from, int to) {
        var up = new BitSet(WEEK);
        for (int day = 0; day < DAYS; day++) set(up, day, from, to);
        return new ActiveHours(up);
    }

    /// As a sheet writes it.
    static ActiveHours ofSheet(String text) {
        ActiveHours known = READ.get(text);
        if (known != null) return known;
        if (READ.size() >= SHEETS_AT_HAND) READ.clear();
        ActiveHours read = of(text);
        READ.put(text, read);
        return read;
    }

    /// As a sheet writes it, or a person types it.
    ///
    /// @throws CastException if it names no hours
    public static ActiveHours of(String text) {
        var up = new BitSet(WEEK);
        String[] parts = text.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*");
        for (String part : parts) {
            Matcher typed = TYPED.matcher(part);
            boolean named = typed.matches() && typed.group("days") != null;
            if (!typed.matches() || parts.length > 1 && !named) throw wrong();
            for (int day : named ? days(typed.group("days")) : days("mon-sun")) {
                for (String stretch : typed.group("hours").split("\\s*,\\s*")) {
                    String[] ends = stretch.split("\\s*-\\s*");
                    set(up, day, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
                }
            }
        }
        return new ActiveHours(up);
    }

    private static List<Integer> days(String text) {
        var days = new ArrayList<Integer>();
        for (String part : text.replaceAll("\\s*-\\s*", "-").strip().split("[\\s,]+")) {
            String[] ends = part.split("-");
            int from = day(ends[0]);
            int to = ends.length == 2 ? day(ends[1]) : from;
            if (ends.length > 2 || from < 0 || to < 0) throw wrong();
            for (int day = from; day != (to + 1) % DAYS || days.isEmpty(); day = (day + 1) % DAYS) days.add(day);
        }
        return days;
    }

    private static int day(String name) {
        return NAMES.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList().indexOf(name);
    }

    private static void set(BitSet up, int day, int from, int to) {
        if (from < 0 || from > HOURS || to < 0 || to > HOURS) throw wrong();
        int length = from <= to ? to - from : HOURS - from + to;
        for (int hour = 0; hour < length; hour++) up.set((day * HOURS + from + hour) % WEEK);
    }

    private static CastException wrong() {
        return new CastException("Active hours are two hours of the day, such as \"06-23\", or hours by days, such as \"Mon-Fri 06-23; Sat Sun 09-02\".");
    }

    /// The hour of the week in which a moment of the story lies: 0 is Monday's first.
    public static int hourOfWeek(Instant storyTime) {
        OffsetDateTime at = storyTime.atOffset(ZoneOffset.UTC);
        return (at.getDayOfWeek().getValue() - 1) * HOURS + at.getHour();
    }

    /// @param hourOfWeek 0 is Monday's first hour
    public boolean includes(int hourOfWeek) {
        return up.get(hourOfWeek);
    }

    public boolean includes(int day, int hour) {
        return up.get(day * HOURS + hour);
    }

    /// How many hours of the week she is up.
    public int length() {
        return up.cardinality();
    }

    /// With a rectangle of the week painted or wiped out, whichever corners it is given by.
    public ActiveHours painted(int oneDay, int oneHour, int otherDay, int otherHour, boolean awake) {
        var painted = (BitSet) up.clone();
        for (int day = Math.min(oneDay, otherDay); day <= Math.max(oneDay, otherDay); day++) {
            painted.set(day * HOURS + Math.min(oneHour, otherHour), day * HOURS + Math.max(oneHour, otherHour) + 1, awake);
        }
        return new ActiveHours(painted);
    }

    /// With every day as this one is.
    public ActiveHours everyDayLike(int day) {
        var same = new BitSet(WEEK);
        for (int hour = 0; hour < WEEK; hour++) same.set(hour, includes(day, hour % HOURS));
        return new ActiveHours(same);
    }

    /// As the sheet writes it, in the fewest words.
    public String text() {
        if (length() == WEEK) return "00-24";
        if (length() == 0) return "00-00";
        var days = new LinkedHashMap<String, List<Integer>>();
        for (int day = 0; day < DAYS; day++) {
            String stretches = String.join(", ", stretches(day));
            if (!stretches.isEmpty()) days.computeIfAbsent(stretches, _ -> new ArrayList<>()).add(day);
        }
        var parts = new ArrayList<String>();
        for (Map.Entry<String, List<Integer>> part : days.entrySet()) {
            if (part.getValue().size() == DAYS) return part.getKey();
            parts.add(names(part.getValue()) + " " + part.getKey());
        }
        return String.join("; ", parts);
    }

    /// Those that begin on this day. Somebody who is up for a whole day or longer is so from midnight to midnight.
    private List<String> stretches(int day) {
        var stretches = new ArrayList<String>();
        int midnight = day * HOURS;
        for (int hour = 0; hour < HOURS; hour++) {
            boolean begins = includes(day, hour) && (hour == 0 ? !runsOver(day) : !includes(day, hour - 1));
            if (!begins) continue;
            int end = hour;
            while (end < HOURS && includes(day, end)) end++;
            if (end == HOURS && hour > 0 && runsOver((day + 1) % DAYS)) end = up.nextClearBit((midnight + HOURS) % WEEK) % HOURS;
            stretches.add(String.format(Locale.ROOT, "%02d-%02d", hour, end));
        }
        return stretches;
    }

    /// Whether what is on at a day's first hour began the evening before, and goes on for less than a day in all.
    private boolean runsOver(int day) {
        int midnight = day * HOURS;
        int evening = (midnight + WEEK - 1) % WEEK;
        if (!up.get(midnight) || !up.get(evening)) return false;
        int morning = 0;
        while (morning < HOURS && up.get(midnight + morning)) morning++;
        int before = 0;
        while (before < HOURS && up.get((midnight + WEEK - 1 - before) % WEEK)) before++;
        return before < HOURS && morning < HOURS && before + morning < HOURS;
    }

    /// `Mon-Fri` for three or more in a row.
    private static String names(List<Integer> days) {
        var names = new ArrayList<String>();
        for (int i = 0; i < days.size(); i++) {
            int last = i;
            while (last + 1 < days.size() && days.get(last + 1) == days.get(last) + 1) last++;
            if (last - i >= 2) {
                names.add(NAMES.get(days.get(i)) + "-" + NAMES.get(days.get(last)));
                i = last;
            } else names.add(NAMES.get(days.get(i)));
        }
        return String.join(" ", names);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActiveHours hours && up.equals(hours.up);
    }

    @Override
    public int hashCode() {
        return up.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
