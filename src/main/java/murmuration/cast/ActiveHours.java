package murmuration.cast;

/// The hours of the story day in which somebody is up, as a sheet writes them: `"HH-HH"`, from inclusive, to exclusive, perhaps over midnight.
public record ActiveHours(int from, int to) {

    /// @throws CastException unless both are full hours of the day, 0 to 24
    public ActiveHours {
        if (from < 0 || from > 24 || to < 0 || to > 24) throw new CastException("Active hours are two hours of the day, such as \"06-23\".");
    }

    /// @throws CastException if it is not two hours
    public static ActiveHours of(String text) {
        if (!text.strip().matches("\\d{1,2} *- *\\d{1,2}")) throw new CastException("Active hours are two hours of the day, such as \"06-23\".");
        String[] hours = text.strip().split(" *- *");
        return new ActiveHours(Integer.parseInt(hours[0]), Integer.parseInt(hours[1]));
    }

    public boolean includes(int hour) {
        return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
    }

    /// How many hours she is up.
    public int length() {
        return from <= to ? to - from : 24 - from + to;
    }

    /// As the sheet writes it.
    public String text() {
        return String.format(java.util.Locale.ROOT, "%02d-%02d", from, to);
    }
}
