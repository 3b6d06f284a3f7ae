package murmuration.studio.cast;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import murmuration.agent.Decision;
import murmuration.agent.Status;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// What an opened pane shows besides: the last decision with its checks, the day, and the last post.
final class MemberMore extends VBox {

    private final Label outcome = label("", Style.MUTED, "tiny");
    private final ChecksView checks = new ChecksView();
    private final VBox decided = column("member-part", outcome, checks);
    private final Sparkline day = new Sparkline();
    private final Label lastPost = paragraph("", Style.PROSE, "last-post");

    MemberMore() {
        getStyleClass().add("member-more");
        getChildren().addAll(decided, column("member-part", label(Texts.of("cast.day.title"), Style.MUTED, "tiny"), day), lastPost);
    }

    void show(Member member, Day seen) {
        Optional<Decision> decision = member.decision();
        decision.ifPresent(last -> {
            checks.show(last.checks());
            outcome.setText(Texts.of("cast.outcome." + last.outcome().name().toLowerCase(Locale.ROOT)));
        });
        Views.show(decided, decision.isPresent());
        Optional<String> last = member.status().flatMap(Status::lastPost);
        lastPost.setText(last.map(text -> Texts.of("cast.lastPost", text)).orElse(""));
        Views.show(lastPost, last.isPresent());
        day.show(seen);
    }
}
