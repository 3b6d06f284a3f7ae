package murmuration.studio.cast;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import murmuration.agent.Check;
import murmuration.agent.Decision;
import murmuration.agent.Recollection;
import murmuration.cast.Character;
import murmuration.cast.Relationship;
import murmuration.review.Item;
import murmuration.studio.parts.Meter;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// The parts of a character's page that are read and not edited.
final class PageParts {

    private static final int MOST = 60;

    private final PageModel model;
    private final StoryTime time;

    PageParts(PageModel model, StoryTime time) {
        this.model = model;
        this.time = time;
    }

    /// Newest first.
    VBox memory(Recollection memory) {
        VBox all = column("page-part");
        list(all, "page.memory.advice", memory.advice().reversed());
        topics(all, memory);
        list(all, "page.memory.said", memory.said().reversed());
        list(all, "page.memory.seen", memory.seen().reversed());
        return orNothing(all, "page.memory.none");
    }

    private void topics(VBox all, Recollection memory) {
        var topics = new TreeSet<>(memory.stances().keySet());
        topics.addAll(memory.spoke().keySet());
        topics.addAll(memory.learned().keySet());
        if (topics.isEmpty()) return;
        all.getChildren().add(label(Texts.of("page.memory.topics"), Style.SECTION_TITLE));
        for (String topic : topics) {
            double stance = memory.stances().getOrDefault(topic, model.character().map(who -> who.motivation(topic).stance()).orElse(0.0));
            String spoke = memory.spoke().containsKey(topic) ? Texts.of("page.memory.spoke", time.moment(memory.spoke().get(topic))) : "";
            all.getChildren().add(measure(model.topicTitle(topic), stance, Texts.of("page.memory.topic", stance, memory.learned().getOrDefault(topic, 0), spoke)));
        }
    }

    /// As her sheet says, and as it has become.
    VBox relationships(PageModel.Seen seen) {
        VBox all = column("page-part");
        Character who = seen.who();
        var people = new TreeMap<>(seen.memory().affinities());
        who.relationships().forEach((name, relationship) -> people.putIfAbsent(name, relationship.affinity()));
        people.forEach((name, now) -> {
            Relationship before = who.relationships().getOrDefault(name, new Relationship(0, ""));
            all.getChildren().add(column("page-entry", measure(name, now, Texts.of("page.relationship", now, before.affinity())), paragraph(before.note(), Style.MUTED, Style.SMALL)));
        });
        return orNothing(all, "page.relationships.none");
    }

    VBox posts() {
        VBox all = column("page-part");
        for (Item item : model.posts().stream().limit(MOST).toList()) {
            String state = Texts.forWord("page.state", item.state().name());
            all.getChildren().add(column("page-entry", head(model.topicTitle(item.post().topic()), time.moment(item.post().at()), state), paragraph(item.text(), Style.PROSE)));
        }
        return orNothing(all, "page.posts.none");
    }

    VBox silences() {
        VBox all = column("page-part");
        for (Decision decision : model.silences().stream().limit(MOST).toList()) {
            var entry = column("page-entry", head(model.topicTitle(decision.topic()), time.moment(decision.at()), decision.reason()), paragraph(decision.situation(), Style.MUTED, Style.SMALL));
            String checks = String.join(" · ", decision.checks().stream().map(PageParts::words).toList());
            entry.getChildren().add(paragraph(checks, Style.MUTED, "tiny"));
            all.getChildren().add(entry);
        }
        return orNothing(all, "page.silences.none");
    }

    private static String words(Check check) {
        return Texts.of("page.check", check.passed() ? "✓" : "✗", Texts.forWord("check", check.name()), check.value(), check.threshold());
    }

    private static HBox head(String topic, String when, String what) {
        Label strong = label(what, Style.STRONG);
        RightToLeft.guard(strong).setWrapText(true);
        return row("page-head", strong, spacer(), label(topic, Style.CHIP), label(when, Style.MUTED, Style.SMALL));
    }

    /// A number from -1 to 1 as a bar.
    private static HBox measure(String name, double value, String words) {
        var meter = new Meter().show((value + 1) / 2).tickAt(.5);
        meter.setPrefWidth(120);
        meter.setMinWidth(120);
        Label title = label(name, Style.STRONG, "page-name");
        return row("page-measure", title, meter, label(words, Style.MUTED, Style.SMALL));
    }

    private static void list(VBox all, String title, List<String> lines) {
        if (lines.isEmpty()) return;
        all.getChildren().add(label(Texts.of(title), Style.SECTION_TITLE));
        lines.stream().limit(MOST).forEach(line -> all.getChildren().add(paragraph(line, Style.PROSE)));
    }

    private static VBox orNothing(VBox all, String key) {
        if (all.getChildren().isEmpty()) all.getChildren().add(paragraph(Texts.of(key), Style.EMPTY));
        return all;
    }
}
