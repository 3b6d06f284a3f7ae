package murmuration.studio.cast;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;
import static murmuration.studio.parts.Views.whole;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.View;
import org.kordamp.ikonli.feather.Feather;
import murmuration.studio.parts.Dividers;

/// The cast with all the room: who there is, and the page of one of them.
public final class CastView implements View {

    private static final double LIST_ENDS = 0.2;

    private final PageModel model;
    private final CastModel cast;
    private final Portraits portraits;
    private final ListView<String> names = new ListView<>();
    private final CharacterPage page;
    private final SplitPane node;
    private boolean following;

    public CastView(PageModel model, CastModel cast, Portraits portraits, StoryTime time, Dividers lines) {
        this.model = model;
        this.cast = cast;
        this.portraits = portraits;
        page = new CharacterPage(model, cast, portraits, time);
        node = new SplitPane(list(), page);
        node.getStyleClass().add("regions");
        lines.place(node, "cast", LIST_ENDS);
        SplitPane.setResizableWithParent(node.getItems().getFirst(), false);
        cast.members().subscribe(_ -> follow());
        model.who().subscribe(_ -> follow());
    }

    private VBox list() {
        names.setId("cast-names");
        names.setAccessibleText(Texts.of("cast.title"));
        names.setCellFactory(_ -> new NameCell());
        names.getSelectionModel().selectedItemProperty().subscribe(name -> {
            if (!following && name != null) model.who().set(Optional.of(name));
        });
        HBox head = row("panel-header", whole(label(Texts.of("cast.title"), Style.PANEL_TITLE)), spacer(), add(), undo());
        VBox list = column(Style.PANEL, head, grow(names));
        list.getStyleClass().add("cast-list");
        return list;
    }

    private Button add() {
        Button add = named(new Button(null, icon(Feather.USER_PLUS)), Texts.of("cast.add"));
        add.setId("cast-add");
        add.getStyleClass().add(Style.QUIET_BUTTON);
        add.setOnAction(_ -> new AskName(Texts.of("cast.add"), model::add).show(add));
        return add;
    }

    private Button undo() {
        Button undo = new Button(null, icon(Feather.CORNER_UP_LEFT));
        undo.setId("cast-put-back");
        undo.getStyleClass().add(Style.QUIET_BUTTON);
        undo.setOnAction(_ -> model.turn(false));
        model.comings().last().subscribe(last -> {
            undo.setDisable(last.isEmpty());
            named(undo, last.map(CastView::backwards).orElse(Texts.of("cast.undo")));
        });
        return undo;
    }

    private static String backwards(Comings.Step step) {
        return Texts.of(step instanceof Comings.Step.Came ? "cast.takeOut" : "cast.putBack", step.name());
    }

    private void follow() {
        following = true;
        List<String> there = cast.members().get().stream().map(Member::name).toList();
        if (!there.equals(names.getItems())) names.getItems().setAll(there);
        model.who().get().filter(there::contains).ifPresentOrElse(names.getSelectionModel()::select, names.getSelectionModel()::clearSelection);
        following = false;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part(names, names::requestFocus), new Part(page, page::takeFocus));
    }

    @Override
    public void ahead() {
        shown();
    }

    /// Somebody's page is open, whoever comes first.
    @Override
    public void shown() {
        if (model.who().get().isEmpty()) model.who().set(cast.members().get().stream().map(Member::name).findFirst());
        model.beat();
    }

    @Override
    public void beat() {
        model.beat();
        page.tick();
    }

    @Override
    public boolean undo(boolean again) {
        return model.turn(again);
    }

    private final class NameCell extends ListCell<String> {
        private static final double SIZE = 30;

        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            setText(empty ? null : name);
            setGraphic(empty || name == null ? null : portraits.of(name, SIZE));
        }
    }
}
