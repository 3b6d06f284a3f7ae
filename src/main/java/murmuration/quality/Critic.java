package murmuration.quality;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import murmuration.cast.VoiceSheet;
import murmuration.language.Dictionary;
import murmuration.language.Embeddings;
import murmuration.language.Graphemes;
import murmuration.language.Sentences;
import murmuration.language.Words;

/// Judges drafts; many agents may use it at once. What is cheap comes first: a text's meaning takes some two milliseconds of a core, and is measured only where words
/// alone do not decide.
public final class Critic {

    /// What a post may hold at most, counted as a reader counts characters (Bluesky's limit).
    public static final int LONGEST = 300;

    /// Related posts scored 0.24 to 0.47 against a topic, unrelated ones under 0.04.
    private static final double FLOOR = .28;

    /// What is in doubt weighs most, so that a draft of which one cannot say that it makes sense here stays under a usual threshold.
    private static final double DOUBTED = 10;
    private static final double UNDOUBTED = 4;

    /// What tells good drafts of a small model from bad ones sorts a pile and does not judge a post (AUC 0.68), so even its best word is half trusted.
    private static final double DOUBT = 14;
    private static final double TRUST = 46;
    private static final int SUBSTANCE = 2;
    /// A draft that does not begin with the news was thrown away by strict readers far more often than one that does.
    private static final double UNLED = .8;
    /// Of eleven first choices that seemed to go with the news almost surely, eight were good as they stood; of the others few.
    private static final double LED = 58;
    private static final double STEEP = 1.5;

    /// A stock phrase is worth as much as it answers this very news: a strict reader refused good lines that were about the topic and not about the matter.
    private static final double MEANT = 96;
    private static final double KIND = 84;
    private static final double STOCK = 20;
    private static final double STOCK_AT_BEST = 82;
    private static final double LARGE = 60;
    private static final double CLOSE = .45;

    private static final double SAME_MEANING = .86;
    private static final double SAME_WORDS = .6;
    private static final double FEW_WORDS = .58;

    /// The dictionary of a world, kept with the very set of names that it was made for.
    private record Named(Set<String> names, Dictionary dictionary) {}

    private final Sentences sentences;
    private final Embeddings embeddings;
    private final Dictionary dictionary;
    private final Sense sense;
    private final Contradiction contradiction;
    private volatile Named named;

    public Critic(Sentences sentences, Embeddings embeddings, Dictionary dictionary, Sense sense, Contradiction contradiction) {
        this.sentences = sentences;
        this.embeddings = embeddings;
        this.dictionary = dictionary;
        this.sense = sense;
        this.contradiction = contradiction;
        this.named = new Named(Set.of(), dictionary);
    }

    public Score judge(String text, Origin origin, Brief brief) throws InterruptedException {
        boolean byHand = origin.byHand();
        VoiceSheet sheet = brief.who().voice();
        var gist = new Gist(text, embeddings);
        List<String> samples = sheet.samples().stream().map(VoiceSheet.Sample::text).toList();
        var findings = new ArrayList<Finding>();
        findings.add(hangsTogether(gist, origin, brief, samples));
        findings.add(VoiceCheck.of(text, measured(text, origin, brief), sheet, Gist.likenessInStyle(text, samples)));
        findings.add(isAimed(origin) ? Finding.of("subject", 1.5, 100, "It was written for this.") : subject(gist, brief));
        findings.add(CanonCheck.of(text, origin, brief, contradiction));
        findings.add(repetition(gist, byHand, brief));
        findings.add(length(text));
        findings.add(LanguageCheck.of(origin == Origin.SMALL_MODEL ? Rejoinder.beside(brief.news(), text) : text, byHand, knowing(brief.names())));
        return Score.of(findings);
    }

    /// The news are as long as they are told, and what the small model says to them is short; the longer of the two tells whether it is her length. What was written
    /// for this very matter, or said by her in the book, is as long as it was meant to be.
    private List<String> measured(String text, Origin origin, Brief brief) {
        if (origin == Origin.FITTED) return List.of();
        List<String> all = sentences.split(text);
        boolean led = origin == Origin.SMALL_MODEL && Rejoinder.to(brief.news(), text, Set.of()).isPresent();
        return led ? all.stream().sorted(comparingInt((String sentence) -> Words.all(sentence).size()).reversed()).limit(1).toList() : all;
    }

    private static boolean isAimed(Origin origin) {
        return origin == Origin.FITTED || origin == Origin.OF_A_KIND;
    }

    /// A world has hundreds of names and hardly ever new ones.
    private Dictionary knowing(Set<String> names) {
        Named known = named;
        if (known.names() != names) named = known = new Named(names, dictionary.with(names));
        return known.dictionary();
    }

    /// A phrase written by hand makes sense by itself; what can be doubted is whether it makes sense here.
    private Finding hangsTogether(Gist gist, Origin origin, Brief brief, List<String> samples) throws InterruptedException {
        return switch (origin) {
            case FITTED -> Finding.of("sense", UNDOUBTED, MEANT, "From the phrase book, written for this.");
            case OF_A_KIND -> Finding.of("sense", UNDOUBTED, KIND, "From the phrase book, written for news of this kind.");
            case STOCK -> {
                double answers = answers(gist.text(), gist.to(brief.situation()), brief);
                yield Finding.of("sense", DOUBTED, STOCK + (STOCK_AT_BEST - STOCK) * answers, answers > .5 ? "From the phrase book, and it answers this." : "From the phrase book.");
            }
            case LARGE_MODEL -> {
                double answers = answers(gist.text(), isInWordsOf(brief, gist.text()) ? CLOSE : gist.to(brief.situation()), brief);
                yield Finding.of("sense", UNDOUBTED, LARGE + (MEANT - LARGE) * answers, answers > .5 ? "It answers this." : "It may be beside the matter.");
            }
            case SMALL_MODEL -> {
                Optional<Rejoinder> rejoinder = Rejoinder.to(brief.news(), gist.text(), Words.stems(String.join(" ", samples)));
                if (rejoinder.isPresent()) yield sense(rejoinder.get().probability(), DOUBT + LED * Math.pow(rejoinder.get().probability(), STEEP));
                if (isAboutHer(brief)) yield Finding.fatal("sense", DOUBTED, "The news is about " + brief.who().name() + ", and the small model would not notice.");
                if (ownWords(gist.text(), brief) < SUBSTANCE) yield Finding.of("sense", DOUBTED, DOUBT, "It says hardly anything.");
                double probability = UNLED * sense.probability(gist.text(), brief.situation(), gist.nearest(samples));
                yield sense(probability, DOUBT + TRUST * probability);
            }
        };
    }

    private static Finding sense(double probability, double score) {
        return Finding.of("sense", DOUBTED, score, probability > .7 ? "It seems to hang together." : probability > .5 ? "It may want a word changed." : "It hardly hangs together.");
    }

    /// How many words of weight a text has that are not in the news: "That's a story about the bakery" has one.
    private static long ownWords(String text, Brief brief) {
        Set<String> given = Words.stems(brief.situation());
        return Words.stems(text).stream().filter(word -> !given.contains(word)).count();
    }

    /// Whether the news itself, and not another's post, names her.
    private static boolean isAboutHer(Brief brief) {
        return !brief.situation().contains("wrote: “") && Words.all(brief.situation()).stream().map(word -> word.replaceAll("['’]s$", "")).anyMatch(brief.who().name()::equalsIgnoreCase);
    }

    private static double answers(String text, double toNews, Brief brief) {
        return Math.clamp((quotes(text, brief.situation()) ? toNews / 2 : toNews) / CLOSE, 0, 1);
    }

    /// Whether three words in a row come from the news: repeating them is near to it and says nothing about it.
    private static boolean quotes(String text, String situation) {
        String news = " " + String.join(" ", Words.all(situation)).toLowerCase(Locale.ROOT) + " ";
        List<String> words = Words.all(text.toLowerCase(Locale.ROOT));
        return IntStream.range(0, Math.max(0, words.size() - 2)).anyMatch(i -> news.contains(" " + String.join(" ", words.subList(i, i + 3)) + " "));
    }

    /// Words before meaning: of the judged posts that share two stems with some news, 98 in 100 were over the floor of its meaning, and 78 close to it; of those that
    /// share none, 4 and none.
    private static boolean isInWordsOf(Brief brief, String text) {
        return Words.stems(text).stream().filter(Words.stems(brief.situation())::contains).count() > 1;
    }

    /// A floor, not a goal: the nearest text to the news is its dullest echo.
    private static Finding subject(Gist gist, Brief brief) throws InterruptedException {
        double score = isInWordsOf(brief, gist.text()) ? 100 : 100 * Math.min(1, Math.max(gist.to(brief.situation()), gist.to(brief.topic())) / FLOOR);
        return Finding.of("subject", 1.5, score, score >= 100 ? "It is about the matter." : score >= 50 ? "It is loosely about the matter." : "It wanders off the matter.");
    }

    private Finding repetition(Gist gist, boolean byHand, Brief brief) throws InterruptedException {
        String text = gist.text();
        Set<String> words = Words.stems(text);
        for (String said : brief.saidByHer()) {
            Common common = Common.of(words, said);
            if (common.ofText() > SAME_WORDS || mayMeanTheSame(common) && gist.to(said) > SAME_MEANING) return Finding.fatal("repetition", 2, "Much the same was said before: “" + said + "”");
        }
        for (String said : brief.saidByOthers()) {
            if (Common.of(words, said).ofText() > SAME_WORDS) return Finding.fatal("repetition", 2, "Somebody else said it: “" + said + "”");
        }
        if (!byHand) {
            for (var sample : brief.who().voice().samples()) {
                if (Words.overlap(text, sample.text()) > .75) return Finding.fatal("repetition", 2, "It is one of the samples over again.");
            }
            double echo = Words.overlap(text, brief.situation());
            if (echo > .5 && Rejoinder.to(brief.news(), text, Set.of()).isEmpty()) return Finding.of("repetition", 2, 35, "It hardly says more than the news.");
        }
        return Finding.of("repetition", 2, 100, "Not said before.");
    }

    private static Finding length(String text) {
        int graphemes = Graphemes.count(text);
        if (graphemes > LONGEST) return Finding.fatal("length", 1, graphemes + " characters; a post holds " + LONGEST + ".");
        int words = Words.all(text).size();
        return Finding.of("length", 1, words < 4 ? 50 : words > 40 ? 70 : 100, graphemes + " characters.");
    }

    /// Of 90,000 pairs of short posts seven were as near in meaning as that, and none of them shared less than six tenths of their words. (What has no
    /// words of weight has to be measured.)
    private static boolean mayMeanTheSame(Common common) {
        return common.text() == 0 || common.ofText() > FEW_WORDS || common.ofOther() > FEW_WORDS;
    }
}
