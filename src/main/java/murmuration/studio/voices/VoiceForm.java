package murmuration.studio.voices;

import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.voice.Endpoints.Offer;
import murmuration.world.VoiceEntry;

/// How a server is asked: filled in by the novelist, or from what was found on this machine. The key is never shown again.
final class VoiceForm extends VBox {

    private final VoicesModel model;
    private final GridPane grid = new GridPane();
    private final TextField name = field("name");
    private final TextField address = field("address");
    private final TextField modelName = field("model");
    private final TextField priceIn = field("price-in");
    private final TextField priceOut = field("price-out");
    private final PasswordField key = new PasswordField();
    private final RadioButton chat = new RadioButton(Texts.of("voices.style.chat"));
    private final RadioButton completion = new RadioButton(Texts.of("voices.style.completion"));
    private Optional<VoiceEntry> shown = Optional.empty();

    VoiceForm(VoicesModel model) {
        this.model = model;
        getStyleClass().add("voice-form");
        grid.getStyleClass().add("voice-grid");
        key.setId("voice-key");
        key.setAccessibleText(Texts.of("voices.key"));
        chat.setToggleGroup(new ToggleGroup());
        completion.setToggleGroup(chat.getToggleGroup());
        line("name", name);
        line("address", address);
        line("model", modelName);
        line("style", row("voice-style", chat, completion));
        line("price", row("voice-style", priceIn, label(Texts.of("voices.price.in"), Style.SMALL, Style.MUTED), priceOut, label(Texts.of("voices.price.out"), Style.SMALL, Style.MUTED)));
        line("key", key);
        getChildren().addAll(grid, buttons());
        clear();
    }

    private static TextField field(String id) {
        var field = new TextField();
        field.setId("voice-" + id);
        field.setAccessibleText(Texts.of("voices." + id));
        return field;
    }

    private void line(String id, Node node) {
        int line = grid.getRowCount();
        GridPane.setHgrow(node, Priority.ALWAYS);
        grid.add(label(Texts.of("voices." + id), Style.SMALL), 0, line);
        grid.add(node, 1, line);
    }

    private HBox buttons() {
        var fresh = new Button(Texts.of("voices.new"));
        fresh.getStyleClass().add(Style.QUIET_BUTTON);
        fresh.setOnAction(_ -> clear());
        var save = new Button(Texts.of("voices.save"));
        save.setId("save-voice");
        save.setOnAction(_ -> save());
        save.disableProperty().bind(name.textProperty().map(String::isBlank).flatMap(blank -> address.textProperty().map(at -> blank || at.isBlank())));
        return row("voice-buttons", spacer(), fresh, save);
    }

    void clear() {
        show(VoiceEntry.server("", "", ""));
        shown = Optional.empty();
    }

    /// Fills in what a server on this machine offers; nothing is kept before the novelist says so.
    void offer(Offer offer, String itsModel) {
        show(VoiceEntry.server(offer.name(), offer.baseUrl().toString(), itsModel));
        shown = Optional.empty();
        name.requestFocus();
    }

    void show(VoiceEntry voice) {
        shown = Optional.of(voice);
        name.setText(voice.name());
        address.setText(voice.baseUrl());
        modelName.setText(voice.model());
        priceIn.setText(price(voice.priceIn()));
        priceOut.setText(price(voice.priceOut()));
        (voice.style().equals("completion") ? completion : chat).setSelected(true);
        key.clear();
        key.setPromptText(Texts.of(voice.key().isPresent() ? "voices.key.kept" : "voices.key.none"));
    }

    private void save() {
        String style = completion.isSelected() ? "completion" : "chat";
        Optional<String> keyName = shown.filter(voice -> voice.name().equals(name.getText().strip())).flatMap(VoiceEntry::key);
        model.put(new VoiceEntry(name.getText(), address.getText(), "", modelName.getText(), style, keyName, number(priceIn), number(priceOut)), key.getText());
        key.clear();
    }

    private static String price(double price) {
        return price == 0 ? "" : String.valueOf(price);
    }

    /// What is no number costs nothing.
    private static double number(TextField field) {
        String text = field.getText().strip().replace(',', '.');
        return text.matches("\\d{1,9}(?:\\.\\d{1,9})?") ? Double.parseDouble(text) : 0;
    }
}
