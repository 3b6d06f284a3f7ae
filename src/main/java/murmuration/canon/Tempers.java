package murmuration.canon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import murmuration.language.Words;

/// Hears the tempers of a cast: each is held against the others, since a book as a whole may be loud or ceremonious. A temper is given to a second only where it fits by far better than any that
/// is left, so that a cast does not speak with one voice.
final class Tempers {

    private static final double TWICE = 1.5;
    private static final int LONG_WORD = 9;

    /// Nobody is in a flutter who hardly ever exclaims, and nobody makes speeches in short sentences, however the others speak.
    private static final double LOUD = .08;
    private static final double ROLLING = 16;
    private static final double UNHEARD = -5;
    private static final Pattern SELF = words("i|me|my|mine|myself");
    private static final Pattern WARM = words("good|kind|kindness|hope|hopes|sorry|happy|glad|sweet|amiable|pity|affection|wish|dear|feel|feelings|gentle|poor|forgive|sure");
    private static final Pattern GUESSES = words("perhaps|think|suppose|seem|seems|may|might|believe|cannot|can't|if|must|maybe");
    private static final Pattern LAUGHS = words("laugh|laughed|laughing|fun|funny|ridiculous|delighted|wonderful|absurd|astonished|silly|charming|joke|amusing|amused|folly|nonsense|sense|pleasure|love|clever|dance");
    private static final Pattern COMPLAINS = words("nobody|everybody|always|never|nerves|ill|told|tell|knew|nothing|oh|la|lord|good gracious|heaven|heavens|such|quite|so|sick|vexed|tired");
    private static final Pattern CEREMONY = words("honour|humble|favour|permit|flatter|respect|duty|rank|ladyship|esteem|allow|fair|character|subject|inclination|conduct|manner|regard|circumstance|circumstances|opinion|degree");

    /// What is heard of one speaker, each in parts of a sentence or of a word.
    private record Traits(double exclaims, double asks, double length, double self, double warm, double guesses, double laughs, double complains, double ceremony, double longWords) {

        static Traits of(Speaker speaker) {
            var sentences = speaker.allSentences();
            var words = sentences.stream().flatMap(sentence -> Words.all(sentence).stream()).toList();
            var text = String.join(" ", words);
            double many = Math.max(1, sentences.size());
            double all = Math.max(1, words.size());
            return new Traits(share(sentences, "!", many), share(sentences, "?", many), all / many, count(SELF, text) / all, count(WARM, text) / all, count(GUESSES, text) / all, count(LAUGHS, text) / all, count(COMPLAINS, text) / all,
                    count(CEREMONY, text) / all, words.stream().filter(word -> word.length() >= LONG_WORD).count() / all);
        }

        private static double share(Collection<String> sentences, String mark, double all) {
            return sentences.stream().filter(sentence -> sentence.contains(mark)).count() / all;
        }

        private static double count(Pattern pattern, String text) {
            return pattern.matcher(text).results().count();
        }
    }

    private record Fit(String name, Temper temper, double strength) {}

    private Tempers() {}

    static Map<String, Temper> of(List<Speaker> cast) {
        var fits = fits(cast);
        var given = new LinkedHashMap<String, Temper>();
        var taken = new EnumMap<Temper, Integer>(Temper.class);
        while (given.size() < cast.size()) {
            var best = fits.stream().filter(fit -> !given.containsKey(fit.name())).max(Comparator.comparingDouble(fit -> fit.strength() - TWICE * taken.getOrDefault(fit.temper(), 0))).orElseThrow();
            given.put(best.name(), best.temper());
            taken.merge(best.temper(), 1, Integer::sum);
        }
        return given;
    }

    private static List<Fit> fits(List<Speaker> cast) {
        var traits = cast.stream().collect(Collectors.toMap(Speaker::name, Traits::of));
        var against = new Against(List.copyOf(traits.values()));
        var fits = new ArrayList<Fit>();
        cast.forEach(speaker -> {
            var one = traits.get(speaker.name());
            for (var temper : Temper.values()) {
                fits.add(new Fit(speaker.name(), temper, against.fit(temper, one)));
            }
        });
        return fits;
    }

    /// The cast as a measure for each of it.
    private record Against(List<Traits> all) {

        double fit(Temper temper, Traits one) {
            return switch (temper) {
                case LIVELY -> .5 * (more(one, Traits::asks) + 1.5 * more(one, Traits::laughs) - .5 * more(one, Traits::length));
                case ANXIOUS -> one.exclaims() < LOUD ? UNHEARD : .5 * (more(one, Traits::exclaims) + more(one, Traits::complains) - .5 * more(one, Traits::longWords));
                case GENTLE -> .5 * (more(one, Traits::warm) + more(one, Traits::guesses) - .5 * more(one, Traits::ceremony));
                case GRAVE -> .5 * (-more(one, Traits::exclaims) + more(one, Traits::longWords) + .5 * more(one, Traits::self) - .5 * more(one, Traits::warm));
                case STATELY -> one.length() < ROLLING ? UNHEARD : .5 * (more(one, Traits::length) + more(one, Traits::ceremony) + .5 * more(one, Traits::longWords));
                case PLAIN -> .5 * (-more(one, Traits::length) - more(one, Traits::longWords) - .5 * more(one, Traits::exclaims));
            };
        }

        /// How far above the others, in standard deviations.
        private double more(Traits one, ToDoubleFunction<Traits> trait) {
            double mean = all.stream().mapToDouble(trait).average().orElse(0);
            double spread = Math.sqrt(all.stream().mapToDouble(trait).map(value -> (value - mean) * (value - mean)).average().orElse(0));
            return spread == 0 ? 0 : (trait.applyAsDouble(one) - mean) / spread;
        }
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
