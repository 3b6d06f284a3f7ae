package murmuration.cast.cards;

import java.util.List;
import murmuration.cast.VoiceSheet.Sample;
import murmuration.cast.cards.Note.Fate;

/// Chooses the lines that stand for a voice: short enough to be a post, few enough for a prompt.
final class Samples {

    static final int MOST = 24;
    private static final int LONGEST = 400;

    private Samples() {}

    static List<Sample> chosen(List<Sample> found, Report report) {
        List<Sample> chosen = found.stream().filter(sample -> sample.text().length() <= LONGEST).distinct().limit(MOST).map(Samples::withShortSituation).toList();
        report.count(Fate.BECAME, chosen.size(), "One example line became a sample of the voice.", "example lines became samples of the voice.");
        report.count(Fate.SET_ASIDE, found.size() - chosen.size(), "One example line was too long, or one too many, and stays in the card only.", "example lines were too long, or too many, and stay in the card only.");
        return chosen;
    }

    private static Sample withShortSituation(Sample sample) {
        if (sample.situation().length() <= LONGEST) return sample;
        String start = sample.situation().substring(0, LONGEST);
        return new Sample(start.substring(0, Math.max(start.lastIndexOf(' '), LONGEST / 2)) + "…", sample.text());
    }
}
