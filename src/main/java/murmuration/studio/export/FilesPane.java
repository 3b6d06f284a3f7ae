package murmuration.studio.export;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import murmuration.export.Format;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Opener;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;

/// What goes into a file: kind, reader, people; and the two buttons that do it.
final class FilesPane extends VBox {

    private final FilesModel model;
    private final Background background;
    private final ComboBox<Format> format = new ComboBox<>();

    FilesPane(FilesModel model, Background background) {
        this.model = model;
        this.background = background;
        setId("export-files");
        getStyleClass().addAll(Style.PANEL, "export-files");
        getChildren().addAll(label(Texts.of("export.files"), Style.PANEL_TITLE), grow(choices()), count(), buttons());
    }

    void takeFocus() {
        format.requestFocus();
    }

    private ScrollPane choices() {
        var scroll = new ScrollPane(column("export-choices", kind(), reader(), people()));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private VBox kind() {
        format.setId("export-format");
        format.getItems().setAll(Format.values());
        format.setConverter(shown(one -> Texts.of("export.format." + one.id())));
        format.setMaxWidth(Double.MAX_VALUE);
        format.valueProperty().bindBidirectional(model.format());
        Label what = paragraph("", Style.MUTED, Style.SMALL);
        model.format().subscribe(one -> what.setText(Texts.of("export.format." + one.id() + ".what")));
        return column("export-part", named(Texts.of("export.format"), format), format, what);
    }

    private VBox reader() {
        var chapter = new ComboBox<OptionalInt>();
        chapter.setId("export-safe");
        chapter.getItems().setAll(Stream.concat(Stream.of(OptionalInt.empty()), IntStream.rangeClosed(1, model.lastChapter()).mapToObj(OptionalInt::of)).toList());
        chapter.setConverter(shown(one -> one.isPresent() ? Texts.of("export.safe.chapter", one.getAsInt()) : Texts.of("export.safe.all")));
        chapter.setMaxWidth(Double.MAX_VALUE);
        chapter.valueProperty().bindBidirectional(model.safeUpTo());
        return column("export-part", named(Texts.of("export.safe"), chapter), chapter, paragraph(Texts.of("export.safe.what"), Style.MUTED, Style.SMALL));
    }

    private VBox people() {
        VBox boxes = column("export-people");
        model.authors().subscribe(authors -> boxes.getChildren().setAll(authors.stream().map(this::person).toList()));
        return column("export-part", label(Texts.of("export.people"), Style.SECTION_TITLE), boxes);
    }

    private CheckBox person(String name) {
        var box = new CheckBox(name);
        box.setSelected(model.characters().get().isEmpty() || model.characters().get().contains(name));
        box.selectedProperty().subscribe((_, chosen) -> choose(name, chosen));
        return box;
    }

    /// Everybody and nobody chosen are the same: the whole cast.
    private void choose(String name, boolean chosen) {
        var names = new TreeSet<>(model.characters().get().isEmpty() ? model.authors().get() : model.characters().get());
        if (chosen) names.add(name);
        else names.remove(name);
        model.characters().set(names.equals(model.authors().get()) ? java.util.Set.of() : names);
    }

    private Label count() {
        Label count = label("", Style.STRONG);
        model.preview().subscribe(preview -> count.setText(Texts.of("export.count", preview.posts())));
        return count;
    }

    private VBox buttons() {
        var write = new Button(Texts.of("export.write"), icon(Feather.SAVE));
        write.setId("export-write");
        write.getStyleClass().add("accent");
        write.setOnAction(_ -> choose());
        var open = new Button(Texts.of("export.open"), icon(Feather.FOLDER));
        open.setId("export-open");
        open.setOnAction(_ -> background.run("folder", () -> Opener.folder(model.written().get().map(Path::getParent).orElseThrow())));
        Label where = paragraph("", Style.MUTED, Style.SMALL);
        model.written().subscribe(file -> {
            open.setDisable(file.isEmpty());
            where.setText(file.map(Path::toString).orElse(""));
        });
        write.setMaxWidth(Double.MAX_VALUE);
        open.setMaxWidth(Double.MAX_VALUE);
        return column("export-part", column("export-buttons", write, open), where);
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.of("export.title"));
        chooser.setInitialFileName(model.proposedName());
        if (Files.isDirectory(model.folder())) chooser.setInitialDirectory(model.folder().toFile());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Texts.of("export.format." + model.format().get().id()), "*." + model.extension()));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) model.write(file.toPath());
    }

    private static Label named(String text, javafx.scene.Node control) {
        Label name = paragraph(text, Style.SECTION_TITLE);
        name.setLabelFor(control);
        return name;
    }

    private static <T> StringConverter<T> shown(java.util.function.Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Nobody types here.");
            }
        };
    }
}
