package murmuration.studio.cast;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.flow;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.icon;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.named;
import static murmuration.studio.parts.Views.row;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import murmuration.cast.Character;
import murmuration.agent.Status;
import murmuration.studio.parts.Portraits;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.StoryTime;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import org.kordamp.ikonli.feather.Feather;

/// One character's page: her sheet, what she remembers, whom she likes, what she posted and what she kept to herself.
final class CharacterPage extends VBox {

    private static final double PORTRAIT = 64;

    private final PageModel model;
    private final CastModel cast;
    private final Portraits portraits;
    private final PageParts parts;
    private final StackPane portrait = new StackPane();
    private final Label name = label("", "card-name");
    private final Label role = label("", Style.MUTED);
    private final Label doing = label("", Style.SMALL);
    private final List<ReadPart> read;
    private final TabPane tabs = new TabPane();

    CharacterPage(PageModel model, CastModel cast, Portraits portraits, StoryTime time) {
        this.model = model;
        this.cast = cast;
        this.portraits = portraits;
        this.parts = new PageParts(model, time);
        setId("character-page");
        getStyleClass().addAll(Style.PANEL, "character-page");
        tabs.setAccessibleText(Texts.of("cast.page.parts"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        read = List.of(
                new ReadPart("page-memory", () -> seen(seen -> parts.memory(seen.memory()))),
                new ReadPart("page-relationships", () -> seen(parts::relationships)),
                new ReadPart("page-posts", () -> seen(_ -> parts.posts())),
                new ReadPart("page-silences", () -> seen(_ -> parts.silences())));
        tabs.getTabs().addAll(tab("sheet", new SheetEditor(model)), tab("memory", read.get(0)), tab("relationships", read.get(1)), tab("posts", read.get(2)), tab("silences", read.get(3)));
        tabs.getSelectionModel().selectedIndexProperty().subscribe((_, _) -> readSelected());
        getChildren().addAll(header(), grow(tabs));
        model.seen().subscribe(_ -> show());
        model.topic().subscribe(topic -> {
            show();
            if (topic.isPresent()) tabs.getSelectionModel().select(3);
        });
        model.who().subscribe(_ -> head());
    }

    private static Tab tab(String key, Node content) {
        return new Tab(Texts.of("page." + key), content);
    }

    private HBox header() {
        RightToLeft.guard(role).setWrapText(true);
        role.setMinWidth(0);
        return row("page-header", portrait, grow(column("card-names", name, role, doing)), flow("page-verbs", topics(), hand(), pause(), duplicate(), remove()));
    }

    private ComboBox<Optional<String>> topics() {
        var box = new ComboBox<Optional<String>>();
        box.setId("page-topic");
        box.getStyleClass().add("page-topic");
        box.setAccessibleText(Texts.of("page.topic"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<String> topic) {
                return topic == null || topic.isEmpty() ? Texts.of("page.topic.all") : model.topicTitle(topic.get());
            }

            @Override
            public Optional<String> fromString(String title) {
                throw new UnsupportedOperationException("Topics are chosen, not typed.");
            }
        });
        box.getItems().add(Optional.empty());
        model.topics().forEach(topic -> box.getItems().add(Optional.of(topic.id())));
        box.valueProperty().bindBidirectional(model.topic());
        return box;
    }

    private Button hand() {
        Button hand = button("page-hand", Feather.MESSAGE_SQUARE, "cast.hand");
        hand.setOnAction(_ -> model.who().get().ifPresent(who -> new HandOver(cast, who).show(hand)));
        return hand;
    }

    private Button pause() {
        Button pause = button("page-pause", Feather.PAUSE, "cast.pauseOrResume");
        pause.setOnAction(_ -> member().ifPresent(cast::pauseOrResume));
        return pause;
    }

    private Button duplicate() {
        Button duplicate = button("page-duplicate", Feather.COPY, "cast.duplicate");
        duplicate.setOnAction(_ -> model.who().get().ifPresent(who -> new AskName(Texts.of("cast.duplicate"), as -> model.duplicate(who, as)).show(duplicate)));
        return duplicate;
    }

    private Button remove() {
        Button remove = button("page-remove", Feather.TRASH_2, "cast.remove");
        remove.setOnAction(_ -> model.who().get().ifPresent(model::remove));
        return remove;
    }

    private static Button button(String id, Feather picture, String key) {
        Button button = named(new Button(null, icon(picture)), Texts.of(key));
        button.setId(id);
        button.getStyleClass().add(Style.QUIET_BUTTON);
        return button;
    }

    private Optional<Member> member() {
        return cast.members().get().stream().filter(member -> model.who().get().map(member.name()::equals).orElse(false)).findFirst();
    }

    private void head() {
        Optional<Character> who = model.character();
        setDisable(who.isEmpty());
        name.setText(who.map(one -> one.fullName().orElse(one.name())).orElse(""));
        role.setText(who.map(Character::role).orElse(""));
        portrait.getChildren().setAll(who.map(one -> portraits.of(one.name(), PORTRAIT)).stream().toList());
        tick();
    }

    /// What she is at now.
    void tick() {
        doing.setText(member().map(CharacterPage::doing).orElse(""));
    }

    private VBox seen(Function<PageModel.Seen, VBox> part) {
        return model.seen().get().map(part).orElseGet(VBox::new);
    }

    private void show() {
        read.forEach(ReadPart::changed);
        readSelected();
    }

    /// The sheet comes first, and is edited.
    private void readSelected() {
        int part = tabs.getSelectionModel().getSelectedIndex() - 1;
        if (part >= 0) read.get(part).read();
    }

    void takeFocus() {
        tabs.requestFocus();
    }

    private static String doing(Member member) {
        String does = Texts.forWord("doing", member.doing().name());
        return member.status().map(Status::why).filter(why -> !why.isBlank()).map(why -> Texts.of("cast.doing", does, why)).orElse(does);
    }
}
