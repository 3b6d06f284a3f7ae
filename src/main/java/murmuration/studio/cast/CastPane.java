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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The cast on the left of the window.
public final class CastPane extends VBox {

    private final CastModel model;
    private final Portraits portraits;
    private final Clock wallClock;
    private final Consumer<String> page;
    private final Map<String, MemberPane> panes = new LinkedHashMap<>();
    private final VBox list = new VBox();
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
        list.getStyleClass().add("members");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(row("panel-header", whole(label(Texts.of("cast.title"), Style.PANEL_TITLE)), spacer(), all()), grow(scroll));
        model.members().subscribe(_ -> refresh());
    }

    private void refresh() {
        List<Member> members = model.members().get();
        showAll();
        List<String> names = members.stream().map(Member::name).toList();
        panes.keySet().removeIf(name -> !names.contains(name));
        if (members.isEmpty()) list.getChildren().setAll(paragraph(Texts.of("cast.none"), Style.EMPTY));
        else {
            for (Member member : members) panes.computeIfAbsent(member.name(), _ -> new MemberPane(model, member, portraits, wallClock, page)).show(member);
            List<MemberPane> wanted = names.stream().map(panes::get).toList();
            if (!wanted.equals(list.getChildren())) list.getChildren().setAll(wanted);
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

    /// Lets the "since" go on.
    public void tick() {
        panes.values().forEach(MemberPane::showTime);
    }

    public void takeFocus() {
        list.lookupAll(".member-name").stream().findFirst().ifPresent(Node::requestFocus);
    }
}
