package murmuration.studio.export;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;

import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import murmuration.export.bluesky.Bluesky;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// Logs a character in. The app password is handed over once and forgotten here.
final class LoginForm extends VBox {

    private static final int LONGEST_DELAY_MINUTES = 24 * 60;

    private final OutboxModel model;
    private final Runnable leave;
    private final TextField handle = new TextField();
    private final PasswordField password = new PasswordField();
    private final ComboBox<String> character = new ComboBox<>();
    private final Spinner<Integer> delay = new Spinner<>(0, LONGEST_DELAY_MINUTES, 5);
    private final CheckBox automated = new CheckBox(Texts.of("login.automated"));
    private final TextField service = new TextField(Bluesky.USUAL_SERVICE);

    LoginForm(OutboxModel model, List<String> cast, Runnable leave) {
        this.model = model;
        this.leave = leave;
        setId("login");
        getStyleClass().addAll(Style.HINT, "login");
        handle.setId("login-handle");
        handle.setPromptText(Texts.of("login.handle.example"));
        password.setId("login-password");
        password.setPromptText(Texts.of("login.password.example"));
        character.setId("login-character");
        character.getItems().setAll(cast);
        if (!cast.isEmpty()) character.setValue(cast.getFirst());
        delay.setEditable(true);
        automated.setSelected(true);
        automated.setWrapText(true);
        getChildren().addAll(
                named("login.character", character), named("login.handle", handle), named("login.password", password), paragraph(Texts.of("login.password.what"), Style.MUTED, Style.SMALL),
                named("login.delay", delay), named("login.service", service), automated, buttons());
    }

    void takeFocus() {
        character.requestFocus();
    }

    private static VBox named(String text, Control control) {
        Label name = label(Texts.of(text), Style.SMALL);
        name.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        return column("login-field", name, control);
    }

    private javafx.scene.layout.HBox buttons() {
        var in = new Button(Texts.of("login.go"));
        in.setId("login-go");
        in.getStyleClass().add("accent");
        in.setDefaultButton(true);
        in.disableProperty().bind(Bindings.createBooleanBinding(() -> handle.getText().isBlank() || password.getText().isBlank() || character.getValue() == null,
                handle.textProperty(), password.textProperty(), character.valueProperty()));
        in.setOnAction(_ -> login());
        var cancel = new Button(Texts.of("login.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> done());
        return row("login-buttons", in, cancel);
    }

    private void login() {
        var application = new OutboxModel.Application(
                handle.getText(), password.getText(), service.getText(), character.getValue(), Duration.ofMinutes(delay.getValue()), automated.isSelected());
        password.clear();
        model.login(application, this::done);
    }

    private void done() {
        password.clear();
        handle.clear();
        leave.run();
    }
}
