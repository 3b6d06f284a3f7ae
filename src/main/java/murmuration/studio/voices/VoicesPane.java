package murmuration.studio.voices;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Tips;
import murmuration.studio.voices.Booth.Cost;
import murmuration.studio.voices.VoicesModel.Choice;
import murmuration.voice.Endpoints.Offer;

/// Who writes for the world, servers to write with, and what it cost.
public final class VoicesPane extends VBox {

    private static final int MOST_MODELS = 8;

    private final VoicesModel model;
    private final ListView<Choice> list = new ListView<>();
    private final VoiceForm form;
    private final FlowPane found = new FlowPane();
    private final GridPane costs = new GridPane();

    public VoicesPane(VoicesModel model) {
        this.model = model;
        this.form = new VoiceForm(model);
        getStyleClass().add("voices");
        list.setId("voices");
        list.setAccessibleText(Texts.of("voices.list"));
        list.setCellFactory(_ -> new ChoiceCell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        found.getStyleClass().add("found");
        costs.getStyleClass().add("costs");
        var chosen = column("voice-list", list, buttons());
        getChildren().addAll(
                row("voice-parts", chosen, grow(form)), learning(), label(Texts.of("voices.found"), Style.SECTION_TITLE), found, label(Texts.of("voices.costs"), Style.SECTION_TITLE), costs, said());
        model.choices().subscribe(this::fill);
        model.found().subscribe(this::found);
        model.costs().subscribe(this::costs);
    }

    public void takeFocus() {
        list.requestFocus();
    }

    private HBox buttons() {
        var use = new Button(Texts.of("voices.use"));
        use.setId("use-voice");
        use.getStyleClass().add("accent");
        use.setOnAction(_ -> chosen().ifPresent(choice -> model.use(choice.name())));
        var remove = new Button(Texts.of("voices.remove"));
        remove.setOnAction(_ -> chosen().filter(choice -> choice.entry().isPresent()).ifPresent(choice -> model.remove(choice.name())));
        return row("voice-buttons", use, remove);
    }

    private CheckBox learning() {
        var box = new CheckBox(Texts.of("voices.learn"));
        box.setId("learn");
        Tips.say(box, Texts.of("voices.learn.tip"));
        box.setOnAction(_ -> model.learn(box.isSelected()));
        model.learns().subscribe(box::setSelected);
        return box;
    }

    private Label said() {
        Label said = label("", Style.SMALL, "notice");
        said.textProperty().bind(model.said());
        return said;
    }

    private Optional<Choice> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void fill(List<Choice> choices) {
        Optional<String> name = chosen().map(Choice::name);
        list.getItems().setAll(choices);
        choices.stream().filter(choice -> name.map(choice.name()::equals).orElse(choice.used())).findFirst().ifPresent(list.getSelectionModel()::select);
    }

    private void show(Choice choice) {
        if (choice != null) choice.entry().ifPresent(form::show);
    }

    private void found(Optional<List<Offer>> offers) {
        found.getChildren().clear();
        if (offers.isEmpty()) found.getChildren().add(label(Texts.of("voices.looking"), Style.MUTED, Style.SMALL));
        else if (offers.get().isEmpty()) found.getChildren().add(paragraph(Texts.of("voices.nobody"), Style.MUTED, Style.SMALL));
        else offers.get().forEach(offer -> offer.models().stream().limit(MOST_MODELS).forEach(each -> found.getChildren().add(link(offer, each))));
    }

    private Hyperlink link(Offer offer, String itsModel) {
        var link = new Hyperlink(Texts.of("voices.offer", offer.name(), itsModel));
        link.setOnAction(_ -> form.offer(offer, itsModel));
        return link;
    }

    private void costs(List<Cost> all) {
        costs.getChildren().clear();
        int line = 0;
        for (Cost cost : all) {
            costs.add(label(cost.name(), Style.STRONG), 0, line);
            costs.add(label(Texts.of("voices.today", cost.today(), cost.budget()), Style.SMALL), 1, line);
            costs.add(label(Texts.of("voices.cost", cost.cost()), Style.SMALL, Style.MUTED), 2, line++);
        }
        costs.add(label(Texts.of("voices.all"), Style.MUTED), 0, line);
        costs.add(label(Texts.of("voices.cost", all.stream().mapToDouble(Cost::cost).sum()), Style.SMALL), 2, line);
    }

    private static final class ChoiceCell extends ListCell<Choice> {

        private final Label name = label("", Style.STRONG);
        private final Label used = label(Texts.of("voices.in-use"), Style.CHIP);
        private final Label what = label("", Style.MUTED, Style.SMALL);
        private final VBox tree = column("statement", row("voice-head", name, spacer(), used), what);

        ChoiceCell() {
            getStyleClass().add("statement-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                return;
            }
            name.setText(choice.entry().isPresent() ? choice.name() : Texts.of("voices." + choice.name()));
            what.setText(choice.entry().map(voice -> voice.isServer() ? voice.model() : voice.file()).orElseGet(() -> Texts.of("voices." + choice.name() + ".what")));
            used.setVisible(choice.used());
            setAccessibleText(name.getText() + (choice.used() ? ", " + used.getText() : ""));
            setGraphic(tree);
        }
    }
}
