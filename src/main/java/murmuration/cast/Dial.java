package murmuration.cast;

import java.util.Arrays;
import java.util.Optional;

/// One number of a character's constraints that can be turned, as it stands in her sheet.
public enum Dial {
    DAILY_POSTS("dailyPosts", 0, 50, 1),
    MAX_QUEUE("maxQueue", 1, 20, 1),
    OVERLOADED_AT("overloadedAt", 1, 20, 1),
    TOPIC_COOLDOWN("topicCooldownHours", 0, 168, .5),
    QUALITY_THRESHOLD("qualityThreshold", 0, 100, 1),
    VOICE_THRESHOLD("voiceThreshold", 0, 100, 1),
    CURIOSITY("curiosity", 0, 1, .05),
    SOCIABILITY("sociability", 0, 1, .05),
    DRAFTS("drafts", 1, 40, 1),
    TOKENS_PER_DAY("budget.tokensPerDay", 0, 5_000_000, 10_000);

    private final String field;
    private final double least;
    private final double most;
    private final double step;

    Dial(String field, double least, double most, double step) {
        this.field = field;
        this.least = least;
        this.most = most;
        this.step = step;
    }

    /// By the name of its field.
    public static Optional<Dial> named(String field) {
        return Arrays.stream(values()).filter(dial -> dial.field.equals(field) || dial.field.endsWith("." + field)).findFirst();
    }

    /// Its name in the sheet, with a dot where it stands inside another.
    public String field() {
        return field;
    }

    /// The path of its field for a [Draft].
    public String[] path() {
        return ("constraints." + field).split("\\.");
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    /// By how much a key or a button turns it.
    public double step() {
        return step;
    }

    public boolean isWhole() {
        return step >= 1;
    }

    /// The nearest value that it can take.
    public double within(double value) {
        double inside = Math.clamp(value, least, most);
        return isWhole() ? Math.rint(inside) : inside;
    }

    public double of(Constraints limits) {
        return switch (this) {
            case DAILY_POSTS -> limits.dailyPosts();
            case MAX_QUEUE -> limits.maxQueue();
            case OVERLOADED_AT -> limits.overloadedAt();
            case TOPIC_COOLDOWN -> limits.topicCooldownHours();
            case QUALITY_THRESHOLD -> limits.qualityThreshold();
            case VOICE_THRESHOLD -> limits.voiceThreshold();
            case CURIOSITY -> limits.curiosity();
            case SOCIABILITY -> limits.sociability();
            case DRAFTS -> limits.drafts();
            case TOKENS_PER_DAY -> limits.budget().tokensPerDay();
        };
    }

    /// The same constraints with this one turned.
    public Constraints turn(Constraints limits, double value) {
        double to = within(value);
        return new Constraints(
                this == DAILY_POSTS ? (int) to : limits.dailyPosts(),
                this == MAX_QUEUE ? (int) to : limits.maxQueue(),
                this == OVERLOADED_AT ? (int) to : limits.overloadedAt(),
                this == TOPIC_COOLDOWN ? to : limits.topicCooldownHours(),
                this == QUALITY_THRESHOLD ? to : limits.qualityThreshold(),
                this == VOICE_THRESHOLD ? to : limits.voiceThreshold(),
                this == CURIOSITY ? to : limits.curiosity(),
                this == SOCIABILITY ? to : limits.sociability(),
                limits.activeHours(),
                this == DRAFTS ? (int) to : limits.drafts(),
                this == TOKENS_PER_DAY ? new Constraints.Budget((long) to) : limits.budget());
    }
}
