package murmuration.studio.cast;

import atlantafx.base.controls.Popover;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import murmuration.studio.parts.Texts;

/// What can be done with the cast, in words, as the palette offers it.
///
/// @param page opens a character's page
/// @param beside where a subject is written that is handed to somebody
public record CastVerbs(CastModel model, Consumer<String> page, Node beside) {

    /// In the order in which they are offered.
    public Map<String, Runnable> all() {
        var verbs = new LinkedHashMap<String, Runnable>();
        verbs.put(Texts.of(model.anybodyLives() ? "cast.pause.all" : "cast.resume.all"), model::pauseOrResumeAll);
        for (Member member : model.members().get()) {
            String name = member.name();
            verbs.put(Texts.of("cast.page", name), () -> page.accept(name));
            verbs.put(Texts.of("cast.hand.title", name), () -> hand(name));
            verbs.put(Texts.of(member.paused() ? "cast.resume" : "cast.pause", name), () -> model.pauseOrResume(member));
        }
        return verbs;
    }

    private void hand(String name) {
        var sheet = new HandOver(model, name);
        sheet.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
        sheet.show(beside);
    }
}
