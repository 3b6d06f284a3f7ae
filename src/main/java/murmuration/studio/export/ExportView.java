package murmuration.studio.export;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.flow;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.paragraph;

import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Dividers;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.RightToLeft;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.View;
import murmuration.studio.parts.Views;

/// Approved posts on their way out: what goes into a file, what will stand in it, and what is on its way to Bluesky.
public final class ExportView implements View {

    private static final double FILES_END = 0.24;
    private static final double PREVIEW_ENDS = 0.62;

    private final Way way;
    private final FilesModel files;
    private final OutboxModel outbox;
    private final PlanModel plan;
    private final FilesPane filesPane;
    private final TextArea preview = new TextArea();
    private final PlanPane planPane;
    private final OutboxPane outboxPane;
    private final SplitPane regions;
    private long verdicts = -1;
    private long letters = -1;

    public ExportView(Way way, List<String> cast, Background background, Notices notices, Clock clock, Dividers lines) {
        this.way = way;
        files = new FilesModel(way, background, notices);
        outbox = new OutboxModel(way, background, notices, clock);
        plan = new PlanModel(way, background, notices);
        planPane = new PlanPane(plan);
        filesPane = new FilesPane(files, background);
        outboxPane = new OutboxPane(outbox, cast, background);
        regions = new SplitPane(filesPane, middle(previewPane()), outboxPane);
        regions.setId("export-view");
        regions.getStyleClass().add("regions");
        lines.place(regions, "export", FILES_END, PREVIEW_ENDS);
        SplitPane.setResizableWithParent(filesPane, false);
    }

    /// What will be written, or the calendar of when it may be.
    private VBox middle(VBox previewPane) {
        var group = new ToggleGroup();
        ToggleButton written = choice("export-show-preview", "export.preview", group);
        ToggleButton planned = choice("export-show-plan", "plan.title", group);
        group.selectedToggleProperty().subscribe(shown -> {
            if (shown == null) group.selectToggle(written);
            Views.show(previewPane, shown != planned);
            Views.show(planPane, shown == planned);
        });
        group.selectToggle(written);
        VBox pane = column(Style.PANEL, flow("filters", written, planned), grow(previewPane), grow(planPane));
        pane.setId("export-preview-pane");
        return pane;
    }

    private static ToggleButton choice(String id, String text, ToggleGroup group) {
        var button = new ToggleButton(Texts.of(text));
        button.setId(id);
        button.getStyleClass().add(Style.FILTER);
        button.setToggleGroup(group);
        return button;
    }

    private VBox previewPane() {
        preview.setId("export-preview");
        preview.getStyleClass().add("export-preview");
        preview.setEditable(false);
        RightToLeft.guard(preview);
        preview.setAccessibleText(Texts.of("export.preview"));
        files.preview().subscribe(seen -> {
            if (!preview.getText().equals(seen.text())) preview.setText(seen.text());
        });
        return column("plan", paragraph(Texts.of("export.preview.what"), Style.MUTED, Style.SMALL), grow(preview));
    }

    @Override
    public Node node() {
        return regions;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part(filesPane, filesPane::takeFocus), new Part(planPane.isVisible() ? planPane : preview, planPane.isVisible() ? planPane::requestFocus : preview::requestFocus), new Part(outboxPane, outboxPane::takeFocus));
    }

    /// What was moved in the calendar, while that is what is seen.
    @Override
    public boolean undo(boolean again) {
        return planPane.isVisible() && (again ? plan.redo() : plan.undo());
    }

    @Override
    public void ahead() {
        beat();
    }

    @Override
    public void shown() {
        beat();
    }

    @Override
    public void beat() {
        long judged = way.changes().get();
        long changed = outbox.changes();
        if (judged != verdicts) {
            files.look();
            plan.look();
        }
        if (judged != verdicts || changed != letters) outbox.look();
        verdicts = judged;
        letters = changed;
        outboxPane.tick();
    }
}
