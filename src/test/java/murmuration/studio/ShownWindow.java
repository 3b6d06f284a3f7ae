package murmuration.studio;

import javafx.scene.Node;
import javafx.stage.Stage;
import murmuration.studio.parts.Appearance;
import murmuration.studio.parts.FxThread;

/// The real window on a rehearsal, on the headless platform. Opened and closed from a test's own thread.
record ShownWindow(Assembly assembly, Appearance appearance, Stage stage) implements AutoCloseable {

    static ShownWindow of(Rehearsal rehearsal, boolean dark, double width, double height) throws Exception {
        return Toolkit.onFx(() -> {
            var appearance = new Appearance(dark);
            var assembly = new Assembly(rehearsal.sources(), appearance, new FxThread());
            var stage = new Stage();
            stage.setScene(assembly.scene(width, height));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            assembly.follow(stage);
            return new ShownWindow(assembly, appearance, stage);
        });
    }

    Node node(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    Node focused() {
        return stage.getScene().getFocusOwner();
    }

    @Override
    public void close() throws Exception {
        Toolkit.onFx(() -> {
            assembly.stop();
            stage.hide();
            return true;
        });
    }
}
