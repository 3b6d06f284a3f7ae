package murmuration.studio.parts;

/// Style classes that Java sets and `studio.css` describes.
public final class Style {

    public static final String PANEL = "panel";
    public static final String PANEL_TITLE = "panel-title";
    public static final String SECTION_TITLE = "section-title";
    public static final String MUTED = "muted";
    public static final String SMALL = "small";
    public static final String STRONG = "strong";
    public static final String PROSE = "prose";
    public static final String EMPTY = "empty-state";
    public static final String CHIP = "chip";
    public static final String FILTER = "filter";
    public static final String QUIET_BUTTON = "quiet-button";
    public static final String KEY = "key";
    public static final String HINT = "hint";
    public static final String DOT = "dot";
    public static final String FILLED = "filled";
    public static final String METER = "meter";
    public static final String PASSED = "passed";
    public static final String REFUSED = "refused";
    public static final String ROW = "row";

    /// Its children may come one after the other when a view is made ahead; nobody adds or removes any later.
    public static final String PORTIONS = "portions";

    private Style() {}
}
