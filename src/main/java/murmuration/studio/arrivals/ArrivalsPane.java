package murmuration.studio.arrivals;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;
import static murmuration.studio.parts.Views.show;
import static murmuration.studio.parts.Views.spacer;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import murmuration.studio.arrivals.ArrivalsModel.Visit;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// Files at the door with what would become of each; once they are in, what came and a way back.
public final class ArrivalsPane extends VBox {

    private final ArrivalsModel model;
    private final Runnable leave;
    private final ListView<Guest> guests = new ListView<>();
    private final GuestPage page = new GuestPage();
    private final Button take = new Button();
    private final Button close = new Button(Texts.of("arrivals.close"));
    private final HBox door;
    private final VBox arrived = column("arrived");

    /// @param choose asks for files
    /// @param leave puts the pane away
    public ArrivalsPane(ArrivalsModel model, Runnable choose, Runnable leave) {
        this.model = model;
        this.leave = leave;
        getStyleClass().add("arrivals");
        guests.setId("guests");
        guests.setAccessibleText(Texts.of("arrivals.files"));
        guests.setCellFactory(_ -> new GuestCell(model));
        guests.getSelectionModel().selectedItemProperty().subscribe(guest -> page.show(Optional.ofNullable(guest)));
        guests.addEventFilter(KeyEvent.KEY_PRESSED, this::toggle);
        door = row("arrivals-door", guests, grow(page));
        door.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        Label placeholder = paragraph("", Style.MUTED);
        model.reading().subscribe(reading -> placeholder.setText(Texts.of(reading ? "arrivals.reading" : "arrivals.nobody")));
        guests.setPlaceholder(placeholder);
        getChildren().addAll(grow(door), arrived, foot(choose));
        model.guests().subscribe(all -> {
            guests.getItems().setAll(all);
            guests.getSelectionModel().selectFirst();
            all.forEach(guest -> {
                guest.name().subscribe((_, _) -> guests.refresh());
                guest.wanted().subscribe((_, _) -> guests.refresh());
            });
            arrange();
        });
        model.visit().subscribe(_ -> arrange());
    }

    public void takeFocus() {
        guests.requestFocus();
    }

    private HBox foot(Runnable choose) {
        var more = new Button(Texts.of("arrivals.choose"));
        more.setId("arrivals-choose");
        more.setOnAction(_ -> choose.run());
        take.setId("arrivals-take");
        take.getStyleClass().add("accent");
        model.ready().subscribe(ready -> {
            take.setText(Texts.of("arrivals.take", ready));
            take.setDisable(ready.intValue() == 0);
        });
        take.setOnAction(_ -> model.take());
        close.setId("arrivals-close");
        close.setOnAction(_ -> leave.run());
        return row("sheet-foot", more, spacer(), take, close);
    }

    /// Space takes a file off the list of those that are wanted, and puts it on again.
    private void toggle(KeyEvent press) {
        Guest chosen = guests.getSelectionModel().getSelectedItem();
        if (press.getCode() != KeyCode.SPACE || chosen == null || chosen.refusal().isPresent()) return;
        chosen.wanted().set(!chosen.wanted().get());
        press.consume();
    }

    /// Enter lets them in. No default button: a scene has one alone, and another view may want it.
    private void enter(KeyEvent press) {
        if (press.getCode() != KeyCode.ENTER) return;
        model.take();
        press.consume();
    }

    /// Either files wait at the door, or it is told what came in last.
    private void arrange() {
        boolean told = model.guests().get().isEmpty() && model.visit().get().isPresent() && !model.reading().get();
        show(door, !told);
        show(arrived, told);
        show(take, !told);
        arrived.getChildren().clear();
        if (!told) return;
        model.visit().get().ifPresent(visit -> arrived.getChildren().addAll(told(visit)));
        close.requestFocus();
    }

    private Node[] told(Visit visit) {
        var back = new Button(Texts.of("arrivals.back"));
        back.setId("arrivals-back");
        back.setOnAction(_ -> model.takeBack());
        Label silent = paragraph(visit.silent().isEmpty() ? "" : Texts.of("arrivals.silent", String.join(", ", visit.silent())), Style.MUTED);
        show(silent, !visit.silent().isEmpty());
        return new Node[] {paragraph(ArrivalsModel.said(visit), Style.STRONG), silent, back};
    }
}
