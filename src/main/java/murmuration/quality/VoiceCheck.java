package murmuration.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import murmuration.cast.VoiceSheet;
import murmuration.language.Words;

/// Does a text keep to the rules of a voice? The rules of her sheet decide; letters and small words, held against her samples, give a hint and no more, since on one short
/// post they are little better than chance.
final class VoiceCheck {

    private static final Map<String, Pattern> MARKS = Map.of(
            "exclamation", Pattern.compile("!"),
            "question", Pattern.compile("\\?"),
            "semicolon", Pattern.compile(";"),
            "dash", Pattern.compile("[–—]| - "),
            "ellipsis", Pattern.compile("…|\\.\\.\\."),
            "parenthesis", Pattern.compile("\\("));
    private static final Pattern EMOJI = Pattern.compile("\\p{IsEmoji_Presentation}");
    private static final Pattern HASHTAG = Pattern.compile("(?<!\\w)#\\w");

    private VoiceCheck() {}

    /// @param likeness 0..1, of the text to her samples in how it is written
    static Finding of(String text, List<String> sentences, VoiceSheet sheet, double likeness) {
        var wrong = new ArrayList<String>();
        String lower = " " + String.join(" ", Words.all(text)).toLowerCase(Locale.ROOT) + " ";
        for (String never : sheet.neverWords()) {
            if (lower.contains(" " + never.toLowerCase(Locale.ROOT) + " ")) wrong.add("never says “" + never + "”");
        }
        sheet.punctuation().forEach((mark, habit) -> {
            Pattern pattern = MARKS.get(mark);
            if (habit.equals("never") && pattern != null && pattern.matcher(text).find()) wrong.add("uses no " + mark);
        });
        if (sheet.emoji().equals("never") && EMOJI.matcher(text).find()) wrong.add("uses no emoji");
        if (sheet.hashtags().equals("never") && HASHTAG.matcher(text).find()) wrong.add("uses no hashtags");
        double length = lengthFit(sentences, sheet.sentenceLength());
        boolean pet = sheet.petWords().stream().anyMatch(word -> lower.contains(" " + word.toLowerCase(Locale.ROOT) + " "));
        double score = 58 + 34 * Math.clamp((likeness - .1) / .45, 0, 1) + (pet ? 8 : 0) - 35 * wrong.size() - 30 * (1 - length);
        if (length < .7) wrong.add("sentences are usually about " + sheet.sentenceLength().typical() + " words long");
        String sentence = wrong.isEmpty() ? (likeness > .4 ? "Close to the samples." : "Keeps to the rules of this voice.") : "Not quite this voice: " + String.join(", ", wrong) + ".";
        return Finding.of("voice", 2.5, score, sentence);
    }

    /// 1 where every sentence is as long as hers are, less for each word too many or too few.
    private static double lengthFit(List<String> sentences, VoiceSheet.SentenceLength usual) {
        double worst = 1;
        for (String sentence : sentences) {
            int words = Words.all(sentence).size();
            int off = words > usual.max() ? words - usual.max() : Math.max(0, usual.min() - words);
            worst = Math.min(worst, 1 - off / 8.0);
        }
        return Math.max(0, worst);
    }
}
