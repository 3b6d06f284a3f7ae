package murmuration.studio.cast;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import murmuration.agent.Doing;
import murmuration.agent.Status;
import murmuration.studio.parts.Dots;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Tips;
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
    private final FontIcon pauseIcon = icon(Feather.PAUSE);
    private final Button pause = new Button(null, pauseIcon);
    private final Button hand = new Button(null, icon(Feather.MESSAGE_SQUARE));
    private Optional<MemberMore> more = Optional.empty();

    /// @param page opens her page
    MemberPane(CastModel model, Member member, Portraits portraits, Clock wallClock, Consumer<String> page) {
        this.model = model;
        this.member = member;
        this.wallClock = wallClock;
        this.page = page;
        getStyleClass().add("member");
        RightToLeft.guard(why).setWrapText(true);
        postsOf.setMinWidth(USE_PREF_SIZE);
        inboxOf.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(head(portraits), why, limits());
        model.opened().subscribe(_ -> open());
        model.days().subscribe(_ -> more.ifPresent(shown -> shown.show(this.member, day())));
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
        pause.setOnAction(_ -> model.member(member.name()).ifPresent(model::pauseOrResume)); // out of sight she may be shown as she was
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

    /// Only what differs is touched; what goes on while nothing changes, such as since when she does it, always is.
    void show(Member now) {
        boolean same = shown && now.equals(member);
        shown = true;
        member = now;
        if (!same) fill(now);
        showTime();
    }

    private void fill(Member now) {
        named(pause, Texts.of(now.paused() ? "cast.resume" : "cast.pause", now.name()));
        pauseIcon.setIconCode(now.paused() ? Feather.PLAY : Feather.PAUSE);
        showDoing("doing-" + now.doing().name().toLowerCase(Locale.ROOT));
        showLimits();
        showMood();
        more.ifPresent(open -> open.show(now, day()));
        why.setText(now.status().map(Status::why).orElse(Texts.of("cast.asleep")));
        Tips.say(why, why.getText());
        Views.show(why, !why.getText().isBlank());
    }

    /// On the words alone: on the pane it would have everything in it styled anew.
    private void showDoing(String style) {
        if (doing.getStyleClass().contains(style)) return;
        doing.getStyleClass().removeIf(other -> other.startsWith("doing-"));
        doing.getStyleClass().add(style);
    }

    private void showTime() {
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

    private void showMood() {
        mood.setText(member.status().map(Status::mood).orElse(""));
        Views.show(mood, !mood.getText().isBlank() && !mood.getText().equals("neutral"));
    }

    private Day day() {
        return model.days().get().getOrDefault(member.name(), Day.empty());
    }

    /// The rest of her is made when somebody first wants to see it.
    private void open() {
        boolean open = model.opened().get().equals(Optional.of(member.name()));
        if (open && more.isEmpty()) {
            more = Optional.of(new MemberMore());
            getChildren().add(more.get());
            more.get().show(member, day());
        }
        more.ifPresent(part -> Views.show(part, open));
        pseudoClassStateChanged(OPEN, open);
    }
}
