package murmuration.studio.cast;

import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.named;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.whole;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Portions;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The cast on the left of the window.
public final class CastPane extends VBox {

    private static final int AT_ONCE = 6;

    private final CastModel model;
    private final Portraits portraits;
    private final Clock wallClock;
    private final Consumer<String> page;
    private final Map<String, MemberPane> panes = new HashMap<>();
    private final MemberList list = new MemberList();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Portions portions = new Portions();
    private List<String> placed = List.of();
    private boolean resting;
    private final FontIcon allIcon = icon(Feather.PAUSE);
    private final Button all = new Button(null, allIcon);

    /// @param page opens a character's page
    public CastPane(CastModel model, Portraits portraits, Clock wallClock, Consumer<String> page) {
        this.model = model;
        this.portraits = portraits;
        this.wallClock = wallClock;
        this.page = page;
        setId("cast");
        getStyleClass().addAll(Style.PANEL, "cast");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(row("panel-header", whole(label(Texts.of("cast.title"), Style.PANEL_TITLE)), spacer(), all()), grow(scroll));
        place(List.of());
        model.members().subscribe(_ -> refresh());
        scroll.vvalueProperty().subscribe(_ -> showInSight());
        scroll.viewportBoundsProperty().subscribe(_ -> showInSight());
    }

    private void refresh() {
        showAll();
        List<String> names = model.members().get().stream().map(Member::name).toList();
        if (!names.equals(placed)) place(names);
        showInSight();
    }

    /// The first of a large cast come at once, the others within the next pulses.
    private void place(List<String> names) {
        placed = names;
        panes.keySet().retainAll(names);
        list.getChildren().retainAll(panes.values());
        List<MemberPane> there = there();
        if (!there.equals(list.getChildren())) list.getChildren().setAll(there);
        if (names.isEmpty()) list.getChildren().setAll(paragraph(Texts.of("cast.none"), Style.EMPTY));
        List<String> missing = names.stream().filter(name -> !panes.containsKey(name)).toList();
        missing.stream().limit(AT_ONCE).forEach(this::add);
        portions.take(missing.stream().skip(AT_ONCE).map(name -> (Runnable) () -> add(name)).toList());
    }

    private List<MemberPane> there() {
        return placed.stream().map(panes::get).filter(Objects::nonNull).toList();
    }

    private void add(String name) {
        model.member(name).ifPresent(member -> {
            var pane = new MemberPane(model, member, portraits, wallClock, page);
            panes.put(name, pane);
            list.getChildren().add(there().indexOf(pane), pane);
            pane.applyCss(); // now, as a part of this portion
        });
    }

    /// Whoever is scrolled out of sight is shown as she is when she comes back into it.
    private void showInSight() {
        if (resting) return;
        double height = scroll.getViewportBounds().getHeight();
        double top = scroll.getVvalue() * Math.max(0, list.getHeight() - height);
        for (Member member : model.members().get()) {
            MemberPane pane = panes.get(member.name());
            if (pane != null && pane.getBoundsInParent().intersects(0, top, Math.max(1, list.getWidth()), Math.max(1, height))) pane.show(member);
        }
    }

    private Button all() {
        all.setId("pause-all");
        all.getStyleClass().add(Style.QUIET_BUTTON);
        all.setOnAction(_ -> model.pauseOrResumeAll());
        return all;
    }

    private void showAll() {
        boolean lives = model.anybodyLives();
        allIcon.setIconCode(lives ? Feather.PAUSE : Feather.PLAY);
        named(all, Texts.of(lives ? "cast.pause.all" : "cast.resume.all"));
    }

    /// Nobody sees the pane any more, so nothing in it is changed until [#wake()].
    public void rest() {
        resting = true;
    }

    public void wake() {
        resting = false;
        showInSight();
    }

    /// Lets the "since" go on.
    public void tick() {
        showInSight();
    }

    public void takeFocus() {
        list.lookupAll(".member-name").stream().findFirst().ifPresent(Node::requestFocus);
    }
}
