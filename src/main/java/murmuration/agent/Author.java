package murmuration.agent;

import static java.util.Comparator.comparingDouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import murmuration.cast.Character;
import murmuration.cast.Constraints;
import murmuration.language.Words;
import murmuration.quality.Brief;
import murmuration.quality.Critic;
import murmuration.quality.Finding;
import murmuration.quality.Origin;
import murmuration.quality.Rejoinder;
import murmuration.quality.Repair;
import murmuration.quality.Score;
import murmuration.review.Post;
import murmuration.voice.Hand;
import murmuration.voice.Prompt;
import murmuration.voice.Request;
import murmuration.voice.Utterance;
import murmuration.voice.Voice;

/// Asks a voice for drafts and lets her own checks choose. Everything a draft could be cut to is a candidate; the best stands first, and a few runners-up that
/// differ from it are kept for the novelist to leaf through.
final class Author {

    private static final int RUNNERS_UP = 5;
    private static final double TOO_ALIKE = .6;
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Critic critic;
    private final Lessons lessons;

    Author(Critic critic, Lessons lessons) {
        this.critic = critic;
        this.lessons = lessons;
    }

    /// A candidate and what her checks gave it.
    record Scored(String text, Hand hand, Score score) {
        double total() {
            return score.total();
        }

        boolean passes(Constraints limits) {
            return total() >= limits.qualityThreshold() && score.of("voice") >= limits.voiceThreshold();
        }

        Post.Alternative alternative() {
            return new Post.Alternative(text, total(), hand.name().toLowerCase(Locale.ROOT), checks(score));
        }
    }

    /// The outcome of one attempt.
    ///
    /// @param candidates best first, no two of them alike; empty if the voice said nothing
    record Drafts(List<Scored> candidates, int asked, long tokens) {
        Optional<Scored> best() {
            return candidates.stream().findFirst();
        }

        boolean isGoodEnough(Constraints limits) {
            return best().filter(best -> best.passes(limits)).isPresent();
        }

        String whyNot() {
            return best().map(best -> "Tried and was not content: " + best.score().weakest().sentence()).orElse("Found no words for it.");
        }

        List<Post.Alternative> runnersUp() {
            return candidates.stream().skip(1).limit(RUNNERS_UP).filter(one -> one.total() > Score.UNFIT).map(Scored::alternative).toList();
        }
    }

    Drafts write(Voice voice, Prompt prompt, Brief brief, Character who, long seed) throws InterruptedException {
        var utterances = new ArrayList<Utterance>();
        voice.write(prompt, new Request(who.constraints().drafts(), seed, DEADLINE), utterances::add);
        var scored = new LinkedHashMap<String, Scored>();
        for (Utterance utterance : utterances) {
            for (String text : texts(utterance)) {
                if (!scored.containsKey(text)) scored.put(text, scored(text, utterance, brief));
            }
        }
        if (Thread.interrupted()) throw new InterruptedException(); // what she wrote when she was stopped goes nowhere
        return new Drafts(distinct(scored, brief.news()), utterances.size(), utterances.stream().mapToLong(Utterance::tokens).sum());
    }

    private Scored scored(String text, Utterance utterance, Brief brief) throws InterruptedException {
        Score score = critic.judge(text, origin(utterance), brief);
        return new Scored(text, utterance.hand(), lessons.taste().of(score, text, utterance.hand().name().toLowerCase(Locale.ROOT)));
    }

    static List<Post.Check> checks(Score score) {
        return score.findings().stream().map(Author::check).toList();
    }

    private static Post.Check check(Finding finding) {
        return new Post.Check(finding.check(), finding.score(), finding.sentence());
    }

    /// A small model begins well and wanders off, so each sentence end of its drafts is a candidate; a phrase is whole as it is.
    private static List<String> texts(Utterance utterance) {
        return utterance.hand() == Hand.MODEL ? Repair.candidates(utterance.text()) : List.of(utterance.text());
    }

    private static Origin origin(Utterance utterance) {
        return switch (utterance.hand()) {
            case PHRASES -> switch (utterance.aim()) {
                case EXACT -> Origin.FITTED;
                case KIND -> Origin.OF_A_KIND;
                case BROAD -> Origin.STOCK;
            };
            case SCRIPT -> Origin.FITTED;
            case MODEL -> Origin.SMALL_MODEL;
            case ENDPOINT -> Origin.LARGE_MODEL;
        };
    }

    /// That two drafts tell the same news does not make them alike.
    private static List<Scored> distinct(Map<String, Scored> scored, String news) {
        var best = new ArrayList<Scored>();
        scored.values().stream().sorted(comparingDouble(Scored::total).reversed()).forEach(candidate -> {
            if (best.stream().noneMatch(better -> areAlike(better, candidate, news))) best.add(candidate);
        });
        return best;
    }

    private static boolean areAlike(Scored better, Scored candidate, String news) {
        return Words.overlap(Rejoinder.beside(news, better.text()), Rejoinder.beside(news, candidate.text())) > TOO_ALIKE;
    }
}
