package murmuration.studio.desk;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.whole;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import murmuration.board.Trace;
import murmuration.language.Words;
import murmuration.review.Item;
import murmuration.review.Post;
import murmuration.studio.parts.Meter;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// Why she wrote it: her own checks, what she had read with the strength it had then, and what she knew.
final class ReasonsView extends VBox {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-][\\p{L}\\p{N}]+)*");

    private final StoryTime time;
    private final VBox around = column("reasons");

    ReasonsView(CardModel model, StoryTime time) {
        this.time = time;
        setId("reasons");
        getStyleClass().add("reasons");
        model.card().subscribe(card -> card.ifPresent(this::show));
        model.beside().subscribe(this::show);
    }

    /// What comes a moment later: what is nearly the same, and what she said on this before.
    private void show(Beside beside) {
        around.getChildren().clear();
        if (!beside.similar().isEmpty()) around.getChildren().add(section("desk.reasons.similar", beside.similar().stream().map(this::similar).toList()));
        if (!beside.last().isEmpty()) around.getChildren().add(section("desk.reasons.last", beside.last().stream().map(this::last).toList()));
    }

    private Node similar(Beside.Similar similar) {
        var meter = new Meter().show(similar.share());
        meter.setPrefWidth(64);
        Item item = similar.item();
        var head = row("seen-head", label(item.post().character(), Style.STRONG), label(when(item), Style.MUTED, Style.SMALL), spacer(), meter, label(Texts.of("number.percent", similar.share()), Style.MUTED, "number"));
        return column("seen", head, paragraph(item.text()));
    }

    private Node last(Item item) {
        return column("seen", label(when(item), Style.MUTED, Style.SMALL), paragraph(item.text()));
    }

    private String when(Item item) {
        return Texts.of("desk.reasons.when", time.moment(item.post().at()), Texts.of("desk.thread." + item.state().name().toLowerCase(Locale.ROOT)));
    }

    private void show(Card card) {
        getChildren().clear();
        Post post = card.post();
        if (!post.situation().isBlank()) getChildren().add(section("desk.reasons.situation", List.of(paragraph(post.situation(), Style.PROSE))));
        getChildren().add(checks(card));
        if (!post.traces().isEmpty()) getChildren().add(section("desk.reasons.traces", post.traces().stream().map(this::seen).toList()));
        if (!post.passages().isEmpty()) getChildren().add(section("desk.reasons.passages", post.passages().stream().map(passage -> passage(passage, card)).toList()));
        getChildren().add(around);
    }

    private static Node checks(Card card) {
        var total = row("score", whole(label(Texts.of("number.whole", card.score()), "score-number")), label(Texts.of("desk.reasons.score"), Style.MUTED, Style.SMALL));
        var list = column("check-list");
        card.checks().forEach(check -> list.getChildren().add(check(check)));
        return column("reasons-section", label(Texts.of("desk.reasons.checks"), Style.SECTION_TITLE), total, list);
    }

    private static Node check(Post.Check check) {
        var meter = new Meter().show(check.score() / 100);
        meter.setPrefWidth(64);
        String name = Texts.forWord("quality", check.name());
        var line = row("check-line", label(name, "check-name"), meter, whole(label(Texts.of("number.whole", check.score()), "number")));
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

    /// With the words that the post shares highlighted.
    private static Node passage(Post.Passage passage, Card card) {
        var stems = Words.stems(card.text());
        boolean mixed = RightToLeft.isIn(passage.text());
        var words = new TextFlow();
        words.getStyleClass().addAll(Style.PROSE, "passage-words");
        int begin = 0;
        for (MatchResult word : WORD.matcher(passage.text()).results().toList()) {
            if (Words.isStopWord(word.group()) || !stems.contains(Words.stem(word.group()))) continue;
            words.getChildren().addAll(text(passage.text().substring(begin, word.start()), "passage-text", mixed));
            words.getChildren().addAll(text(word.group(), "passage-shared", mixed));
            begin = word.end();
        }
        words.getChildren().addAll(text(passage.text().substring(begin), "passage-text", mixed));
        return column("passage", label(Texts.of("desk.reasons.chapter", passage.chapter()), Style.MUTED, "tiny"), words);
    }

    private static List<Text> text(String words, String style, boolean mixed) {
        return (mixed ? RightToLeft.cut(words) : List.of(words)).stream().map(piece -> {
            var text = new Text(piece);
            text.getStyleClass().add(style);
            return text;
        }).toList();
    }

    private static Node section(String title, List<? extends Node> content) {
        var section = column("reasons-section", label(Texts.of(title), Style.SECTION_TITLE));
        section.getChildren().addAll(content);
        return section;
    }
}
