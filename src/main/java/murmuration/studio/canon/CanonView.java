package murmuration.studio.canon;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import murmuration.studio.parts.View;
import murmuration.studio.parts.Dividers;

/// The book: its chapters, what stands in the chosen one, and beside it what is true, what everybody says, and what is missing.
public final class CanonView implements View {

    private static final double CHAPTERS = .24;
    private static final double PAGE = .6;

    private final CanonModel model;
    private final ChapterList chapters;
    private final PagePane page;
    private final FindingsPane findings;
    private final StackPane frame;

    public CanonView(CanonModel model, Dividers lines) {
        this.model = model;
        chapters = new ChapterList(model);
        page = new PagePane(model);
        findings = new FindingsPane(model, page::show);
        var regions = new SplitPane(chapters, page, findings);
        regions.getStyleClass().add("regions");
        lines.place(regions, "canon", CHAPTERS, PAGE);
        frame = new StackPane(regions);
    }

    @Override
    public Node node() {
        return frame;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part(chapters, chapters::takeFocus), new Part(page, page::takeFocus), new Part(findings, findings::takeFocus));
    }

    @Override
    public void ahead() {
        model.look();
    }

    @Override
    public void shown() {
        model.look();
    }

    @Override
    public void beat() {
        model.beat();
    }

    /// Its own steps only: a verdict is not taken back from here.
    @Override
    public boolean undo(boolean again) {
        if (again) model.shelf().redo();
        else model.shelf().undo();
        return true;
    }
}
