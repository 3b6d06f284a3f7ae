package murmuration.export.bluesky;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What came of asking a server.
sealed interface Reply {

    record Done(JsonNode body) implements Reply {}

    /// It said no; certainly nothing was done.
    ///
    /// @param error the protocol's word for it, may be empty
    /// @param message the server's sentence, to be shown and nothing else
    /// @param reset when it may be asked again, if it said so
    record Refused(int status, String error, String message, Optional<Instant> reset) implements Reply {

        private static final Set<String> OUTWORN = Set.of("ExpiredToken", "InvalidToken", "AuthMissing");
        private static final Set<String> SHUT = Set.of("AccountTakedown", "AccountDeactivated", "AccountSuspended", "RepoTakendown", "RepoDeactivated", "RepoSuspended");
        private static final int TOO_MANY = 429;

        /// The token has had its time; with a new one it may work.
        boolean isOutworn() {
            return OUTWORN.contains(error);
        }

        boolean isShut() {
            return SHUT.contains(error);
        }

        boolean isTooMany() {
            return status == TOO_MANY || error.equals("RateLimitExceeded");
        }

        boolean isElsewhere() {
            return status / 100 == 3;
        }

        boolean isNotThere() {
            return error.equals("RecordNotFound");
        }

        boolean isNoSuchService() {
            return status == 404 || status == 405 || status == 501;
        }
    }

    /// Nobody knows whether it was done: no answer, an answer that makes no sense, or a server in trouble.
    record Silence(String why) implements Reply {}
}
