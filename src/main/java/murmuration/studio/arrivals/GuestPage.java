package murmuration.studio.arrivals;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;
import static murmuration.studio.parts.Views.row;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import murmuration.cast.Character;
import murmuration.cast.VoiceSheet.Sample;
import murmuration.cast.cards.Import.Imported;
import murmuration.cast.cards.LoreEntry;
import murmuration.cast.cards.Note;
import murmuration.cast.cards.Note.Fate;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// What would become of one file: the sheet it makes, the facts it brings, and what is kept aside, mended and left out.
final class GuestPage extends ScrollPane {

    private static final double FACE = 72;
    private static final int LONGEST = 700;
    private static final int MOST_LINES = 4;
    private static final int MOST_FACTS = 6;

    private final VBox page = column("guest-page");

    GuestPage() {
        setId("guest-page");
        getStyleClass().add("guest-scroll");
        setFitToWidth(true);
        setContent(page);
    }

    void show(Optional<Guest> chosen) {
        page.getChildren().clear();
        setVvalue(0);
        chosen.ifPresent(guest -> {
            page.getChildren().add(head(guest));
            guest.refusal().ifPresent(sentence -> page.getChildren().add(paragraph(sentence, "trouble")));
            guest.imported().ifPresent(this::show);
        });
    }

    private static Node head(Guest guest) {
        VBox names = column("guest-names", label(guest.fileName(), Style.MUTED, Style.SMALL));
        guest.character().ifPresentOrElse(_ -> names.getChildren().addFirst(name(guest)), () -> names.getChildren().addFirst(label(Texts.of(guest.refusal().isPresent() ? "arrivals.nothing" : "arrivals.lore"), Style.STRONG)));
        if (guest.face().isEmpty()) return names;
        var face = new ImageView(guest.face().orElseThrow());
        face.setFitHeight(FACE);
        face.setFitWidth(FACE);
        face.setPreserveRatio(true);
        face.setAccessibleText(Texts.of("portrait.of", guest.title()));
        return row("guest-head", face, grow(names));
    }

    private static Node name(Guest guest) {
        var name = new TextField();
        name.setId("guest-name");
        name.textProperty().bindBidirectional(guest.name());
        var called = label(Texts.of("arrivals.called"), Style.SMALL);
        called.setLabelFor(name);
        return column("guest-name", called, name);
    }

    private void show(Imported imported) {
        imported.characters().forEach(this::show);
        part("facts", shortened(imported.facts().stream().map(LoreEntry::text).toList(), MOST_FACTS));
        for (Fate fate : Fate.values()) {
            part(fate.name().toLowerCase(Locale.ROOT), imported.fates().stream().filter(note -> note.fate() == fate).map(Note::sentence).toList());
        }
    }

    private void show(Character who) {
        part("role", who.role().isEmpty() ? List.of() : List.of(who.role()));
        part("biography", who.biography().isEmpty() ? List.of() : List.of(cut(who.biography())));
        List<String> lines = who.voice().samples().stream().map(Sample::text).map(line -> "“" + line + "”").toList();
        part("voice", shortened(lines, MOST_LINES));
        part("knows", shortened(who.knowledge().facts(), MOST_FACTS));
        part("cares", who.motivations().isEmpty() ? List.of() : List.of(String.join(", ", who.motivations().keySet())));
    }

    /// A heading with its sentences; nothing where there are none.
    private void part(String key, List<String> sentences) {
        if (sentences.isEmpty()) return;
        VBox part = column("guest-part", label(Texts.of("arrivals.part." + key), Style.SECTION_TITLE));
        part.getStyleClass().add("guest-" + key);
        sentences.forEach(sentence -> part.getChildren().add(paragraph(sentence, "guest-sentence")));
        page.getChildren().add(part);
    }

    private static List<String> shortened(List<String> all, int most) {
        if (all.size() <= most) return all.stream().map(GuestPage::cut).toList();
        return Stream.concat(all.stream().limit(most).map(GuestPage::cut), Stream.of(Texts.of("arrivals.more", all.size() - most))).toList();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…";
    }
}
