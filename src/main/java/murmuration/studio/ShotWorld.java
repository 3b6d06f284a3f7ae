package murmuration.studio;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import murmuration.agent.Decision;
import murmuration.agent.Doing;
import murmuration.agent.Hour;
import murmuration.agent.Recollection;
import murmuration.agent.Status;
import murmuration.board.Mark;
import murmuration.board.Trace;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.cast.VoiceSheet;
import murmuration.review.Post;
import murmuration.review.Verdict;
import murmuration.store.Database;
import murmuration.studio.cast.Backstage;
import murmuration.world.World;

/// A world that looks the same in every picture: the cast's own sample lines as posts of the last day, some judged, and everybody at something.
final class ShotWorld implements Backstage {

    private static final int ROUNDS = 3;
    private static final double[] SCORES = {86, 74, 91, 68, 79, 83, 71};
    private static final Doing[] DOING = {Doing.RESTING, Doing.WRITING, Doing.QUIET, Doing.LOOKING, Doing.CHECKING};

    private final World world;
    private final WorldBackstage asleep;
    private final Instant now;
    private final Map<String, Status> statuses = new HashMap<>();
    private final List<Post> laid = new ArrayList<>();

    /// @param world with an empty desk; its agents stay asleep
    ShotWorld(World world) {
        this.world = world;
        this.asleep = new WorldBackstage(world);
        this.now = world.clock().instant();
        world.offers().stream().limit(3).forEach(offer -> leave(Trace.NOVELIST, TraceType.EVENT, offer.topic(), 5, offer.text(), List.of()));
        for (int round = 0; round < ROUNDS; round++) layRound(round);
        judge();
        List<Character> cast = world.cast();
        for (int i = 0; i < cast.size(); i++) statuses.put(cast.get(i).name(), status(cast.get(i), i));
    }

    private void layRound(int round) {
        List<Character> cast = world.cast();
        for (int i = 0; i < cast.size(); i++) {
            List<VoiceSheet.Sample> samples = cast.get(i).voice().samples();
            if (samples.isEmpty()) continue;
            String topic = world.topics().get((i * 3 + round * 2) % world.topics().size()).id();
            lay(cast.get(i), topic, samples.get((round * 2) % samples.size()), samples.get((round * 2 + 1) % samples.size()), 7 - round * 2 - i * .3, round * cast.size() + i);
        }
    }

    private void lay(Character who, String topic, VoiceSheet.Sample sample, VoiceSheet.Sample other, double hours, int number) {
        Optional<Post> before = laid.isEmpty() || number % 3 == 0 ? Optional.empty() : Optional.of(laid.get(laid.size() - 1));
        List<Post.Seen> seen = before.map(post -> new Post.Seen(post.traceId(), post.character(), post.text(), .78, post.at())).stream().toList();
        Trace trace = leave(who.name(), TraceType.POST, topic, hours, sample.text(), seen.stream().map(Post.Seen::trace).toList());
        double score = SCORES[number % SCORES.length];
        List<Post.Check> checks = List.of(new Post.Check("voice", score, "Short, and her own words."), new Post.Check("canon", 92, "Nothing in the book speaks against it."), new Post.Check("repetition", 78, "Shares two words with her last one."), new Post.Check("length", 100, "Fits."));
        var passages = world.canon().manuscript().passages().skip(number * 2L % 20).limit(1).map(passage -> new Post.Passage(passage.chapter(), passage.text(), .6)).toList();
        laid.add(Database.now(world.desk().lay(new Post(
                0, who.name(), who.handle(), topic, sample.text(), trace.at(), Instant.now(), score, "phrases", "anger", .4, sample.situation(), before.map(Post::id), 3, trace.id(), 1, checks,
                List.of(new Post.Alternative(other.text(), score - 6, "model", checks)), seen, passages))));
    }

    private Trace leave(String who, TraceType type, String topic, double hours, String text, List<Long> causes) {
        return world.board().leave(Mark.of(who, type, topic, now.minus(Duration.ofMinutes(Math.round(hours * 60))), text).causedBy(causes));
    }

    private void judge() {
        for (int i = 0; i < laid.size() / 3; i++) {
            Verdict verdict = i % 4 == 1 ? new Verdict.Discarded(Verdict.Reason.DULL) : i % 4 == 3 ? new Verdict.Flagged() : new Verdict.Approved(0);
            Database.now(world.desk().judge(laid.get(i).id(), verdict));
        }
    }

    private Status status(Character who, int index) {
        Optional<String> last = laid.stream().filter(post -> post.character().equals(who.name())).map(Post::text).reduce((_, later) -> later);
        return new Status(who.name(), DOING[index % DOING.length], Instant.now().minusSeconds(12 + 31L * index), "", 1 + index, index % 3, "joy", Optional.empty(), last, new Status.Counts(20, 1 + index, 12, 40, 900, 0, 0));
    }

    @Override
    public Map<String, Status> statuses() {
        return Map.copyOf(statuses);
    }

    @Override
    public void pause(String name) {
        throw unmoved();
    }

    @Override
    public void resume(String name) {
        throw unmoved();
    }

    @Override
    public void hand(String name, String topic, String text) {
        throw unmoved();
    }

    @Override
    public List<Hour> hours(Instant from) {
        return asleep.hours(from);
    }

    @Override
    public Recollection recollection(String name) {
        return asleep.recollection(name);
    }

    @Override
    public List<Decision> decisions(String name, int newest) {
        return asleep.decisions(name, newest);
    }

    @Override
    public List<String> voices() {
        return asleep.voices();
    }

    private static UnsupportedOperationException unmoved() {
        return new UnsupportedOperationException("Nobody lives in a picture.");
    }
}
