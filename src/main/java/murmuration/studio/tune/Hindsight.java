package murmuration.studio.tune;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import murmuration.cast.Character;
import murmuration.insight.Change;
import murmuration.insight.Replay;
import murmuration.insight.Scored;
import murmuration.insight.Suggestion;
import murmuration.insight.WhatIf;
import murmuration.studio.parts.Background;

/// What one character decided so far, judged again with whatever values are on screen. On JavaFX's thread.
final class Hindsight {

    private static final int LISTED = 200;
    private static final WhatIf NOTHING = WhatIf.of(List.of(), List.of());

    private final Tuning tuning;
    private final Background background;
    private final ReadOnlyObjectWrapper<Replay> replay = new ReadOnlyObjectWrapper<>(NOTHING.judge(Map.of()));
    private final ReadOnlyObjectWrapper<List<Scored>> drafts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Tuning.Past>> listed = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Kind>> list = new ReadOnlyObjectWrapper<>(Optional.empty());
    private WhatIf past = NOTHING;

    Hindsight(Tuning tuning, Background background) {
        this.tuning = tuning;
        this.background = background;
    }

    /// Against what was recorded, with everything that was changed since this window began to tune her.
    ReadOnlyObjectProperty<Replay> replay() {
        return replay.getReadOnlyProperty();
    }

    /// All that she ever wrote.
    ReadOnlyObjectProperty<List<Scored>> drafts() {
        return drafts.getReadOnlyProperty();
    }

    /// Which number's list is open.
    ReadOnlyObjectProperty<Optional<Kind>> list() {
        return list.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Tuning.Past>> listed() {
        return listed.getReadOnlyProperty();
    }

    /// The threshold that would agree best with the verdicts so far.
    Optional<Suggestion> suggestion(Character who) {
        return Suggestion.of(drafts.get(), who.constraints().qualityThreshold());
    }

    /// Somebody else is tuned, or nobody.
    void forget() {
        past = NOTHING;
        replay.set(NOTHING.judge(Map.of()));
        drafts.set(List.of());
        list.set(Optional.empty());
    }

    /// Reads her decisions; she went on meanwhile.
    ///
    /// @param wanted whether she is still tuned when they are here
    void read(Character who, BooleanSupplier wanted, Runnable then) {
        background.await("past", tuning.past(who.name()), read -> {
            if (!wanted.getAsBoolean()) return;
            past = read;
            then.run();
        }, () -> {});
    }

    void judge(Character begun, Character now) {
        replay.set(past.judge(Map.of(now.name(), Change.between(begun, now)), WhatIf.FOLLOWS_THE_HAND));
        drafts.set(past.drafts(now.name()));
        list.get().ifPresent(_ -> list.set(Optional.empty()));
    }

    /// Opens the list behind a number, or closes it.
    void open(Kind kind) {
        if (list.get().equals(Optional.of(kind))) {
            list.set(Optional.empty());
            return;
        }
        list.set(Optional.of(kind));
        List<Long> ids = kind.of(replay.get()).stream().limit(LISTED).toList();
        background.await("list", tuning.decisions(ids), listed::set, () -> {});
    }
}
