package murmuration.studio.worlds;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.util.StringConverter;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.Views;

/// Makes a world from a manuscript: the novelist drops or chooses it, sees who speaks in it while it is read, chooses whom she wants, and the world opens.
public final class Wizard {

    private final WizardModel model;
    private final Consumer<Path> open;
    private final Stage stage = new Stage();
    private final Label files = paragraph("", Style.STRONG);
    private final ProgressBar progress = new ProgressBar(0);
    private final Label step = label("", Style.MUTED);
    private final TextField title = new TextField();
    private final Label problem = paragraph("", "sheet-problems");
    private final Button cancel = new Button(Texts.of("work.cancel"));

    /// @param worlds the folder in which worlds are made
    /// @param open shows the world that was made
    public Wizard(Path worlds, Executor fx, Consumer<Path> open) {
        this.model = new WizardModel(worlds, fx);
        this.open = open;
    }

    /// @param manuscripts to begin with; none: the novelist chooses
    public void show(List<Path> manuscripts, Appearance appearance) {
        var scene = new Scene(tree(), 620, 620);
        appearance.dress(scene);
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) event.acceptTransferModes(TransferMode.COPY);
        });
        scene.setOnDragDropped(this::drop);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) stage.hide();
        });
        stage.setTitle(Texts.of("wizard.title"));
        stage.setScene(scene);
        stage.setOnHidden(_ -> model.cancel());
        stage.show();
        if (!manuscripts.isEmpty()) read(manuscripts);
    }

    private VBox tree() {
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setMinHeight(ProgressBar.USE_PREF_SIZE);
        progress.setAccessibleText(Texts.of("wizard.title"));
        progress.progressProperty().bind(model.done());
        step.textProperty().bind(model.step());
        problem.textProperty().bind(model.problem());
        model.problem().subscribe(text -> Views.show(problem, !text.isEmpty()));
        title.setId("wizard-name");
        title.setPromptText(Texts.of("wizard.name"));
        title.setAccessibleText(Texts.of("wizard.name"));
        title.textProperty().bindBidirectional(model.title());
        return column("wizard", label(Texts.of("wizard.title"), Style.PANEL_TITLE), row("wizard-files", grow(files), choose()), progress, step, label(Texts.of("wizard.cast"), Style.SECTION_TITLE),
                grow(cast()), title, problem, row("popover-row", cancel(), spacer(), make()));
    }

    private Button choose() {
        files.setText(Texts.of("wizard.drop"));
        var choose = new Button(Texts.of("wizard.choose"));
        choose.setId("wizard-choose");
        choose.setMinWidth(Button.USE_PREF_SIZE);
        choose.setOnAction(_ -> {
            var chooser = new FileChooser();
            chooser.setTitle(Texts.of("worlds.manuscript"));
            List<File> chosen = chooser.showOpenMultipleDialog(stage);
            if (chosen != null) read(chosen.stream().map(File::toPath).sorted().toList());
        });
        return choose;
    }

    private ListView<WizardModel.Candidate> cast() {
        var list = new ListView<>(model.cast());
        list.setId("wizard-cast");
        list.setAccessibleText(Texts.of("wizard.cast"));
        list.setPlaceholder(label(Texts.of("wizard.nobody.yet"), Style.MUTED));
        list.setCellFactory(CheckBoxListCell.forListView(WizardModel.Candidate::chosen, new StringConverter<>() {
            @Override
            public String toString(WizardModel.Candidate candidate) {
                return Texts.of("wizard.candidate", candidate.name(), candidate.lines());
            }

            @Override
            public WizardModel.Candidate fromString(String text) {
                throw new UnsupportedOperationException("Candidates are chosen, not typed.");
            }
        }));
        return list;
    }

    private Button cancel() {
        cancel.setId("wizard-cancel");
        cancel.setOnAction(_ -> stage.hide());
        return cancel;
    }

    private Button make() {
        var make = new Button(Texts.of("wizard.make"));
        make.setId("wizard-make");
        make.getStyleClass().add("accent");
        make.disableProperty().bind(model.ready().not());
        make.setOnAction(_ -> model.make(made -> {
            stage.hide();
            open.accept(made);
        }));
        return make;
    }

    private void read(List<Path> manuscripts) {
        files.setText(String.join(", ", manuscripts.stream().map(path -> path.getFileName().toString()).toList()));
        model.read(manuscripts);
    }

    private void drop(DragEvent event) {
        var dropped = new ArrayList<Path>();
        event.getDragboard().getFiles().forEach(file -> dropped.add(file.toPath()));
        event.setDropCompleted(!dropped.isEmpty());
        if (!dropped.isEmpty()) read(dropped.stream().sorted().toList());
    }
}
