package murmuration.studio.parts;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;

/// Hebrew, Arabic and whatever else is written from right to left, where lines are wrapped.
///
/// JavaFX 26.0.2 throws in the middle of a layout, at each pulse, or draws a line twice, where the end of a line cuts a stretch of such letters in two (PrismTextLayout,
/// computeTrailingSpaceWidth). So such a text is laid out word by word: a word is a node of its own, and no line ends within one.
public final class RightToLeft {

    private static final Pattern LETTER = Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}]");
    private static final Pattern AFTER_SPACE = Pattern.compile("(?<=\\s)(?=\\S)");
    private static final int WIDE = 6;
    static final int LONGEST = 10;

    private static final String LONG = "right-to-left";

    private RightToLeft() {}

    public static boolean isIn(String text) {
        return LETTER.matcher(text).find();
    }

    /// A text in pieces between which a line may end; any other text in one.
    public static List<String> pieces(String text) {
        return isIn(text) ? cut(text) : List.of(text);
    }

    /// The same of a part of such a text, which need not have such letters itself.
    public static List<String> cut(String text) {
        var pieces = new ArrayList<String>();
        for (String word : AFTER_SPACE.split(text)) {
            if (isIn(word)) cut(word, LONGEST, pieces);
            else if (word.codePoints().noneMatch(Character::isLetter)) cut(word, WIDE, pieces); // signs take the direction of what stands around them
            else pieces.add(word);
        }
        return pieces;
    }

    /// A word that may be longer than a line, between two of its letters or signs.
    private static void cut(String word, int longest, List<String> pieces) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        int begin = 0;
        for (int count = 1, end = letters.next(); end != BreakIterator.DONE; count++, end = letters.next()) {
            if (count % longest > 0 && end < word.length()) continue;
            pieces.add(word.substring(begin, end));
            begin = end;
        }
    }

    /// Has a label that wraps its text lay such a text out by words.
    public static Label guard(Label label) {
        label.textProperty().subscribe(text -> {
            if (text != null && isIn(text) && !(label.getSkin() instanceof WordsSkin)) label.setSkin(new WordsSkin(label));
        });
        return label;
    }

    /// A text that is being written wraps as long as there are no such letters in it; with them its lines are as long as they are.
    public static void guard(TextArea area) {
        area.textProperty().subscribe(text -> area.setWrapText(text == null || !isIn(text)));
    }

    /// A tip with such a text is as long as it is.
    public static Tooltip guard(Tooltip tip) {
        tip.textProperty().subscribe(text -> {
            tip.getStyleClass().remove(LONG);
            if (text != null && isIn(text)) tip.getStyleClass().add(LONG);
        });
        return tip;
    }
}
