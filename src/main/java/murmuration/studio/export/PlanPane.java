package murmuration.studio.export;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;

import java.util.HashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import murmuration.review.ApprovedPost;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;

/// The calendar of the release plan: a column a chapter, a card a post. A card is dragged into another column, or moved there by keys: arrows choose, with Shift they
/// move, Home puts it back behind its own chapter.
final class PlanPane extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final int MOST = 40;

    private final PlanModel model;
    private final HBox calendar = new HBox();
    private final ScrollPane scroll = new ScrollPane(calendar);
    private final Map<Long, Node> cards = new HashMap<>();

    PlanPane(PlanModel model) {
        this.model = model;
        setId("plan");
        getStyleClass().add("plan");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        calendar.getStyleClass().add("plan-calendar");
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        getChildren().addAll(paragraph(Texts.of("plan.what"), Style.MUTED, Style.SMALL), grow(scroll));
        model.columns().subscribe(_ -> build());
        model.selected().subscribe(_ -> choose());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(_ -> requestFocus());
    }

    private void build() {
        cards.clear();
        calendar.getChildren().setAll(model.columns().get().stream().map(this::chapter).toList());
        choose();
    }

    private VBox chapter(PlanModel.Column chapter) {
        Label title = label(Texts.of("plan.chapter", chapter.chapter()), Style.SECTION_TITLE);
        VBox box = column("plan-chapter", title);
        box.setId("plan-chapter-" + chapter.chapter());
        chapter.posts().stream().limit(MOST).forEach(post -> box.getChildren().add(card(post)));
        if (chapter.posts().size() > MOST) box.getChildren().add(label(Texts.of("plan.more", chapter.posts().size() - MOST), Style.MUTED, Style.SMALL));
        box.setOnDragOver(event -> {
            if (dragged(event) < 0 || !model.mayMove(dragged(event), chapter.chapter())) return;
            event.acceptTransferModes(TransferMode.MOVE);
            box.pseudoClassStateChanged(TARGET, true);
            event.consume();
        });
        box.setOnDragExited(_ -> box.pseudoClassStateChanged(TARGET, false));
        box.setOnDragDropped(event -> {
            model.move(dragged(event), chapter.chapter());
            event.setDropCompleted(true);
            event.consume();
        });
        return box;
    }

    private VBox card(ApprovedPost post) {
        long id = post.post().id();
        Label words = label(post.text().replaceAll("\\s+", " "), Style.SMALL);
        words.setWrapText(true);
        VBox card = column("plan-card", label(post.post().character(), Style.STRONG, Style.SMALL), words);
        if (post.safeFrom() > post.post().chapter()) card.getChildren().add(label(Texts.of("plan.moved", post.post().chapter()), Style.MUTED, "tiny"));
        card.setId("plan-post-" + id);
        card.setOnMousePressed(_ -> model.selected().set(java.util.Optional.of(id)));
        card.setOnDragDetected(event -> {
            var content = new ClipboardContent();
            content.putString(Long.toString(id));
            card.startDragAndDrop(TransferMode.MOVE).setContent(content);
            event.consume();
        });
        cards.put(id, card);
        return card;
    }

    /// The post that is dragged; -1 for whatever comes from elsewhere.
    private long dragged(DragEvent event) {
        boolean ours = event.getGestureSource() instanceof Node card && cards.containsValue(card);
        return ours ? Long.parseLong(event.getDragboard().getString()) : -1;
    }

    private void choose() {
        cards.values().forEach(card -> card.pseudoClassStateChanged(CHOSEN, false));
        setAccessibleText(Texts.of("plan.none"));
        model.selected().get().flatMap(model::post).ifPresent(post -> {
            setAccessibleText(Texts.of("plan.accessible", post.post().character(), post.text(), post.safeFrom()));
            Node card = cards.get(post.post().id());
            if (card == null) return;
            card.pseudoClassStateChanged(CHOSEN, true);
            bringIntoView(card.getParent());
        });
    }

    /// The column of the chosen card, with as much of the calendar around it as there is.
    private void bringIntoView(Node chapter) {
        applyCss();
        layout();
        double hidden = calendar.getWidth() - scroll.getViewportBounds().getWidth();
        double left = chapter.getBoundsInParent().getMinX();
        double right = chapter.getBoundsInParent().getMaxX();
        double from = scroll.getHvalue() * Math.max(0, hidden);
        if (hidden <= 0 || left >= from && right <= from + scroll.getViewportBounds().getWidth()) return;
        scroll.setHvalue(Math.clamp((left + right - scroll.getViewportBounds().getWidth()) / 2 / hidden, 0, 1));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) return;
        switch (event.getCode()) {
            case UP -> model.step(-1);
            case DOWN -> model.step(1);
            case LEFT -> sideways(-1, event.isShiftDown());
            case RIGHT -> sideways(1, event.isShiftDown());
            case HOME -> model.home();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void sideways(int by, boolean moving) {
        if (moving) model.shift(by);
        else model.turn(by);
    }
}
