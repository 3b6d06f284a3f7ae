package murmuration.studio.export;

import static murmuration.studio.parts.Views.column;
import static murmuration.studio.parts.Views.grow;
import static murmuration.studio.parts.Views.label;
import static murmuration.studio.parts.Views.paragraph;

import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import murmuration.studio.parts.Background;
import murmuration.studio.parts.Notices;
import murmuration.studio.parts.Style;
import murmuration.studio.parts.Texts;
import murmuration.studio.parts.View;

/// Approved posts on their way out: what goes into a file, what will stand in it, and what is on its way to Bluesky.
public final class ExportView implements View {

    private static final double FILES_END = 0.24;
    private static final double PREVIEW_ENDS = 0.62;

    private final Way way;
    private final FilesModel files;
    private final OutboxModel outbox;
    private final FilesPane filesPane;
    private final TextArea preview = new TextArea();
    private final OutboxPane outboxPane;
    private final SplitPane regions;
    private long verdicts = -1;
    private long letters = -1;

    public ExportView(Way way, List<String> cast, Background background, Notices notices, Clock clock) {
        this.way = way;
        files = new FilesModel(way, background, notices);
        outbox = new OutboxModel(way, background, notices, clock);
        filesPane = new FilesPane(files, background);
        outboxPane = new OutboxPane(outbox, cast, background);
        regions = new SplitPane(filesPane, previewPane(), outboxPane);
        regions.setId("export-view");
        regions.getStyleClass().add("regions");
        regions.setDividerPositions(FILES_END, PREVIEW_ENDS);
        SplitPane.setResizableWithParent(filesPane, false);
    }

    private VBox previewPane() {
        preview.setId("export-preview");
        preview.getStyleClass().add("export-preview");
        preview.setEditable(false);
        preview.setWrapText(true);
        preview.setAccessibleText(Texts.of("export.preview"));
        files.preview().subscribe(seen -> {
            if (!preview.getText().equals(seen.text())) preview.setText(seen.text());
        });
        VBox pane = column(Style.PANEL, label(Texts.of("export.preview"), Style.PANEL_TITLE), paragraph(Texts.of("export.preview.what"), Style.MUTED, Style.SMALL), grow(preview));
        pane.setId("export-preview-pane");
        return pane;
    }

    @Override
    public Node node() {
        return regions;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part(filesPane, filesPane::takeFocus), new Part(preview, preview::requestFocus), new Part(outboxPane, outboxPane::takeFocus));
    }

    @Override
    public void shown() {
        beat();
    }

    @Override
    public void beat() {
        long judged = way.changes().get();
        long changed = outbox.changes();
        if (judged != verdicts) files.look();
        if (judged != verdicts || changed != letters) outbox.look();
        verdicts = judged;
        letters = changed;
        outboxPane.tick();
    }
}
