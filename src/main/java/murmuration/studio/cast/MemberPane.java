package murmuration.studio.cast;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.whole;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import murmuration.agent.Decision;
import murmuration.agent.Doing;
import murmuration.agent.Status;
import murmuration.studio.parts.Dots;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One character: the short of it always, the whole when opened.
final class MemberPane extends VBox {

    private static final double PORTRAIT = 44;
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final CastModel model;
    private final Clock wallClock;
    private final Consumer<String> page;
    private Member member;
    private boolean shown;
    private final Label doing = label("", "doing");
    private final Label why = label("", Style.MUTED, "why");
    private final Dots posts = new Dots();
    private final Label postsOf = label("", Style.MUTED, Style.SMALL);
    private final Dots inbox = new Dots();
    private final Label inboxOf = label("", Style.MUTED, Style.SMALL);
    private final Label mood = whole(label("", Style.CHIP));
    private final ChecksView checks = new ChecksView();
    private final Label outcome = label("", Style.MUTED, "tiny");
    private final Label lastPost = paragraph("", Style.PROSE, "last-post");
    private final FontIcon pauseIcon = icon(Feather.PAUSE);
    private final Button pause = new Button(null, pauseIcon);
    private final Button hand = new Button(null, icon(Feather.MESSAGE_SQUARE));
    private final Sparkline day = new Sparkline();
    private final VBox more;

    /// @param page opens her page
    MemberPane(CastModel model, Member member, Portraits portraits, Clock wallClock, Consumer<String> page) {
        this.model = model;
        this.member = member;
        this.wallClock = wallClock;
        this.page = page;
        this.more = column("member-more", column("member-part", outcome, checks), column("member-part", label(Texts.of("cast.day.title"), Style.MUTED, "tiny"), day), lastPost);
        getStyleClass().add("member");
        RightToLeft.guard(why).setWrapText(true);
        why.setTooltip(RightToLeft.guard(new Tooltip()));
        postsOf.setMinWidth(USE_PREF_SIZE);
        inboxOf.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(head(portraits), why, limits(), more);
        model.opened().subscribe(_ -> open());
        model.days().subscribe(days -> day.show(days.getOrDefault(this.member.name(), Day.empty())));
        show(member);
    }

    private HBox head(Portraits portraits) {
        var name = new Button(member.name());
        name.getStyleClass().addAll(Style.QUIET_BUTTON, "member-name");
        name.setAccessibleText(Texts.of("cast.open", member.name()));
        name.setOnAction(_ -> model.toggle(member.name()));
        var head = row("member-head", portraits.of(member.name(), PORTRAIT), grow(column("member-title", name, row("member-line", doing, spacer(), buttons()))));
        head.setOnMouseClicked(_ -> model.toggle(member.name()));
        return head;
    }

    private HBox buttons() {
        pause.getStyleClass().add(Style.QUIET_BUTTON);
        pause.setOnAction(_ -> model.pauseOrResume(member));
        hand.getStyleClass().add(Style.QUIET_BUTTON);
        named(hand, Texts.of("cast.hand.title", member.name())).setOnAction(_ -> new HandOver(model, member.name()).show(hand));
        Button open = named(new Button(null, icon(Feather.USER)), Texts.of("cast.page", member.name()));
        open.getStyleClass().addAll(Style.QUIET_BUTTON, "open-page");
        open.setOnAction(_ -> page.accept(member.name()));
        return row("member-buttons", open, hand, pause);
    }

    private VBox limits() {
        return column("member-limits", limit("cast.posts", posts, postsOf), limit("cast.inbox", inbox, inboxOf, spacer(), mood));
    }

    private static HBox limit(String name, Node... parts) {
        var line = row("member-limit", label(Texts.of(name), Style.MUTED, Style.SMALL, "limit-name"));
        line.getChildren().addAll(parts);
        return line;
    }

    void show(Member now) {
        if (shown && now.equals(member)) return;
        shown = true;
        member = now;
        named(pause, Texts.of(now.paused() ? "cast.resume" : "cast.pause", now.name()));
        pauseIcon.setIconCode(now.paused() ? Feather.PLAY : Feather.PAUSE);
        getStyleClass().removeIf(style -> style.startsWith("doing-"));
        getStyleClass().add("doing-" + now.doing().name().toLowerCase(Locale.ROOT));
        showLimits();
        showDecision();
        why.setText(now.status().map(Status::why).orElse(Texts.of("cast.asleep")));
        why.getTooltip().setText(why.getText());
        Views.show(why, !why.getText().isBlank());
        showTime();
    }

    /// What she does and since when; goes on while nothing else changes.
    void showTime() {
        String since = member.status().map(status -> StoryTime.span(Duration.between(status.since(), wallClock.instant()))).orElse("");
        String does = Texts.forWord("doing", member.doing().name());
        doing.setText(since.isEmpty() ? does : Texts.of("cast.doing", does, since));
    }

    private void showLimits() {
        var limits = member.character().constraints();
        int today = member.status().map(Status::postsToday).orElse(0);
        int waiting = member.status().map(Status::waiting).orElse(0);
        posts.show(today, limits.dailyPosts());
        postsOf.setText(Texts.of("cast.of", today, limits.dailyPosts()));
        inbox.show(waiting, limits.maxQueue());
        inboxOf.setText(Texts.of("cast.of", waiting, limits.maxQueue()));
    }

    private void showDecision() {
        Optional<Decision> decision = member.decision();
        decision.ifPresent(last -> {
            checks.show(last.checks());
            outcome.setText(Texts.of("cast.outcome." + last.outcome().name().toLowerCase(Locale.ROOT)));
        });
        Views.show(more.getChildren().getFirst(), decision.isPresent());
        Optional<String> last = member.status().flatMap(Status::lastPost);
        lastPost.setText(last.map(text -> Texts.of("cast.lastPost", text)).orElse(""));
        Views.show(lastPost, last.isPresent());
        mood.setText(member.status().map(Status::mood).orElse(""));
        Views.show(mood, !mood.getText().isBlank() && !mood.getText().equals("neutral"));
    }

    private void open() {
        boolean open = model.opened().get().equals(Optional.of(member.name()));
        Views.show(more, open);
        pseudoClassStateChanged(OPEN, open);
    }
}
