package murmuration.studio.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import murmuration.agent.Check;
import murmuration.board.Trace;
import murmuration.insight.Provenance;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Texts;

/// One thing on the way to a post, or from it: what the lens lists, and what its table says.
///
/// @param number strength, score or how a check went; may be empty
/// @param post the post that it is, where it is one: the lens can move there
record Station(Kind kind, String head, String number, String words, Optional<Long> post) {

    /// In the order in which it happened.
    enum Kind {
        READ, KNEW, DECIDED, CHECKED, UNTAKEN, INSPIRED;

        String title() {
            return Texts.of("lens." + name().toLowerCase(Locale.ROOT));
        }
    }

    static List<Station> of(Provenance seen, StoryTime time) {
        var stations = new ArrayList<Station>();
        Post post = seen.post();
        seen.sources().forEach(source -> stations.add(new Station(
                Kind.READ, Texts.of("lens.head", who(source.seen().agent()), time.moment(source.seen().at())), Numbers.part(source.seen().strength()), source.seen().text(), source.post().map(item -> item.post().id()))));
        post.passages().forEach(passage -> stations.add(new Station(Kind.KNEW, Texts.of("desk.reasons.chapter", passage.chapter()), Numbers.part(passage.score()), passage.text(), Optional.empty())));
        seen.decision().ifPresent(decision -> {
            decision.checks().forEach(check -> stations.add(new Station(Kind.DECIDED, name(check), Texts.of("lens.check", check.value(), check.threshold()), check.sentence(), Optional.empty())));
            stations.add(new Station(Kind.DECIDED, Texts.of("lens.reason"), "", decision.reason(), Optional.empty()));
        });
        post.checks().forEach(check -> stations.add(new Station(Kind.CHECKED, Texts.forWord("quality", check.name()), Numbers.whole(Math.round(check.score())), check.reason(), Optional.empty())));
        post.alternatives().forEach(draft -> stations.add(new Station(Kind.UNTAKEN, Texts.forWord("hand", draft.hand()), Numbers.whole(Math.round(draft.score())), draft.text(), Optional.empty())));
        seen.inspired().forEach(item -> stations.add(new Station(
                Kind.INSPIRED, Texts.of("lens.head", item.post().character(), time.moment(item.post().at())), state(item), item.text(), Optional.of(item.post().id()))));
        return List.copyOf(stations);
    }

    static String who(String agent) {
        return agent.equals(Trace.NOVELIST) ? Texts.of("board.row.story") : agent;
    }

    static String name(Check check) {
        return Texts.forWord("check", check.name());
    }

    private static String state(Item item) {
        return Texts.of("desk.thread." + item.state().name().toLowerCase(Locale.ROOT));
    }
}
