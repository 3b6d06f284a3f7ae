package murmuration.studio.parts;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// Runs work on JavaFX's thread, at once if that is where we are. Nothing waits for it.
public final class FxThread implements Executor {

    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) work.run();
        else Platform.runLater(work);
    }
}
