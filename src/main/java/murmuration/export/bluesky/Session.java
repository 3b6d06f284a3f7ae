package murmuration.export.bluesky;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Being logged in. Printed, it shows no token.
record Session(String did, String access, String refresh) {

    static Optional<Session> of(JsonNode answer) {
        var session = new Session(answer.path("did").asString(""), answer.path("accessJwt").asString(""), answer.path("refreshJwt").asString(""));
        return session.did.startsWith("did:") && !session.access.isBlank() && !session.refresh.isBlank() ? Optional.of(session) : Optional.empty();
    }

    /// One line, as it is kept; neither part can have a comma.
    String kept() {
        return did + "," + access + "," + refresh;
    }

    static Optional<Session> kept(String line) {
        String[] parts = line.split(",");
        return parts.length == 3 ? Optional.of(new Session(parts[0], parts[1], parts[2])) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Session[" + did + "]";
    }
}
