package murmuration.studio.cast;

import java.util.Optional;
import murmuration.agent.Decision;
import murmuration.agent.Doing;
import murmuration.agent.Status;
import murmuration.cast.Character;

/// A character and how she is.
///
/// @param status absent before she first wakes
public record Member(Character character, Optional<Status> status) {

    public String name() {
        return character.name();
    }

    Doing doing() {
        return status.map(Status::doing).orElse(Doing.STOPPED);
    }

    boolean paused() {
        return doing() == Doing.PAUSED || doing() == Doing.STOPPED;
    }

    Optional<Decision> decision() {
        return status.flatMap(Status::lastDecision);
    }
}
