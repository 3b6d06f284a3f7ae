package murmuration.studio.cast;

import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.whole;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// The cast on the left of the window.
public final class CastPane extends VBox {

    private final CastModel model;
    private final Portraits portraits;
    private final Clock wallClock;
    private final Map<String, MemberPane> panes = new LinkedHashMap<>();
    private final VBox list = new VBox();

    public CastPane(CastModel model, Portraits portraits, Clock wallClock) {
        this.model = model;
        this.portraits = portraits;
        this.wallClock = wallClock;
        setId("cast");
        getStyleClass().addAll(Style.PANEL, "cast");
        list.getStyleClass().add("members");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(row("panel-header", whole(label(Texts.of("cast.title"), Style.PANEL_TITLE))), grow(scroll));
        model.members().subscribe(_ -> refresh());
    }

    private void refresh() {
        List<Member> members = model.members().get();
        if (members.isEmpty()) list.getChildren().setAll(paragraph(Texts.of("cast.none"), Style.EMPTY));
        for (Member member : members) {
            MemberPane pane = panes.get(member.name());
            if (pane == null) add(member);
            else pane.show(member);
        }
    }

    private void add(Member member) {
        var pane = new MemberPane(model, member, portraits, wallClock);
        panes.put(member.name(), pane);
        list.getChildren().add(pane);
    }

    /// Lets the "since" go on.
    public void tick() {
        panes.values().forEach(MemberPane::showTime);
    }

    public void takeFocus() {
        list.lookupAll(".member-name").stream().findFirst().ifPresent(Node::requestFocus);
    }
}
