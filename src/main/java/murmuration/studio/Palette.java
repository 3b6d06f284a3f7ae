package murmuration.studio;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.spacer;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// Everything that can be done, found by a few letters.
final class Palette extends Overlay {

    private static final double ROWS = 12;

    private final Supplier<List<Command>> commands;
    private final TextField search = new TextField();
    private final ListView<Command> found = new ListView<>();

    Palette(Supplier<List<Command>> commands) {
        super("palette");
        this.commands = commands;
        search.setId("palette-search");
        search.setPromptText(Texts.of("palette.prompt"));
        search.setAccessibleText(Texts.of("palette.prompt"));
        search.textProperty().subscribe(_ -> find());
        found.setId("palette-found");
        found.setAccessibleText(Texts.of("palette.found"));
        found.setCellFactory(_ -> new Cell());
        found.setFocusTraversable(false);
        found.setPlaceholder(label(Texts.of("palette.none"), Style.MUTED));
        found.setFixedCellSize(Region.USE_COMPUTED_SIZE);
        found.setOnMouseClicked(_ -> run());
        VBox sheet = column("sheet", search, found);
        sheet.getStyleClass().add("palette-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(sheet, Pos.TOP_CENTER);
        getChildren().add(sheet);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> run();
            case DOWN -> move(1);
            case UP -> move(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        if (found.getItems().isEmpty()) return;
        int to = Math.floorMod(found.getSelectionModel().getSelectedIndex() + by, found.getItems().size());
        found.getSelectionModel().clearAndSelect(to);
        found.scrollTo(Math.max(0, to - (int) ROWS / 2));
    }

    private void run() {
        Command chosen = found.getSelectionModel().getSelectedItem();
        if (chosen == null) return;
        close();
        chosen.run().run();
    }

    /// Every typed word must begin a word of the title.
    private void find() {
        List<String> begun = Stream.of(search.getText().toLowerCase(Locale.ROOT).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        found.getItems().setAll(commands.get().stream().filter(command -> fits(command, begun)).toList());
        found.getSelectionModel().selectFirst();
    }

    private static boolean fits(Command command, List<String> begun) {
        List<String> words = List.of(command.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        return begun.stream().allMatch(begin -> words.stream().anyMatch(word -> word.startsWith(begin)));
    }

    @Override
    void takeFocus() {
        search.clear();
        find();
        search.requestFocus();
    }

    private static final class Cell extends ListCell<Command> {

        private final Label title = label("");
        private final Label keys = label("", Style.KEY);
        private final Node tree = row("command", title, spacer(), keys);

        Cell() {
            getStyleClass().add("command-cell");
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            setGraphic(empty || command == null ? null : tree);
            if (getGraphic() == null) return;
            title.setText(command.title());
            keys.setText(command.keys());
            keys.setVisible(!command.keys().isEmpty());
            setAccessibleText(command.title() + " " + command.keys());
        }
    }
}
