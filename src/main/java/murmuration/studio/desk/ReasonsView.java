package murmuration.studio.desk;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import murmuration.board.Trace;
import murmuration.review.Post;
import murmuration.studio.parts.Meter;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// Why she wrote it: her own checks, what she had read with the strength it had then, and what she knew.
final class ReasonsView extends VBox {

    private final StoryTime time;

    ReasonsView(CardModel model, StoryTime time) {
        this.time = time;
        setId("reasons");
        getStyleClass().add("reasons");
        model.card().subscribe(card -> card.ifPresent(this::show));
    }

    private void show(Card card) {
        getChildren().setAll(checks(card));
        Post post = card.post();
        if (!post.situation().isBlank()) getChildren().add(section("desk.reasons.situation", List.of(paragraph(post.situation(), Style.PROSE))));
        if (!post.traces().isEmpty()) getChildren().add(section("desk.reasons.traces", post.traces().stream().map(this::seen).toList()));
        if (!post.passages().isEmpty()) getChildren().add(section("desk.reasons.passages", post.passages().stream().map(ReasonsView::passage).toList()));
    }

    private static Node checks(Card card) {
        var total = row("score", label(Texts.of("number.whole", card.score()), "score-number"), label(Texts.of("desk.reasons.score"), Style.MUTED, Style.SMALL));
        var list = column("check-list");
        card.checks().forEach(check -> list.getChildren().add(check(check)));
        return column("reasons-section", label(Texts.of("desk.reasons.checks"), Style.SECTION_TITLE), total, list);
    }

    private static Node check(Post.Check check) {
        var meter = new Meter().show(check.score() / 100);
        meter.setPrefWidth(64);
        String name = Texts.forWord("quality", check.name());
        var line = row("check-line", label(name, "check-name"), meter, label(Texts.of("number.whole", check.score()), "number"));
        var box = column("quality-check", line, paragraph(check.reason(), Style.MUTED, Style.SMALL));
        box.setAccessibleText(Texts.of("desk.reasons.check.accessible", name, check.score(), check.reason()));
        return box;
    }

    private Node seen(Post.Seen seen) {
        var meter = new Meter().show(seen.strength());
        meter.setPrefWidth(64);
        var head = row("seen-head", label(who(seen.agent()), Style.STRONG), label(time.moment(seen.at()), Style.MUTED, Style.SMALL), spacer(), meter, label(Texts.of("number.part", seen.strength()), Style.MUTED, "number"));
        return column("seen", head, paragraph(seen.text()));
    }

    private static String who(String agent) {
        return agent.equals(Trace.NOVELIST) ? Texts.of("board.trace.event") : agent;
    }

    private static Node passage(Post.Passage passage) {
        return column("passage", label(Texts.of("desk.reasons.chapter", passage.chapter()), Style.MUTED, "tiny"), paragraph(passage.text(), Style.PROSE));
    }

    private static Node section(String title, List<? extends Node> content) {
        var section = column("reasons-section", label(Texts.of(title), Style.SECTION_TITLE));
        section.getChildren().addAll(content);
        return section;
    }
}
