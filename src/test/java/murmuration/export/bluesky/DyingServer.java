package murmuration.export.bluesky;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/// The program dies when the server has taken the first new post and before that is noted.
record DyingServer(Server server, AtomicBoolean armed) implements Server {

    /// An end that nobody catches.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Reply query(String service, String method, Map<String, String> parameters) {
        return server.query(service, method, parameters);
    }

    @Override
    public Reply procedure(String service, String method, Optional<JsonNode> body, Optional<String> token) {
        Reply reply = server.procedure(service, method, body, token);
        if (method.endsWith("putRecord") && reply instanceof Reply.Done && armed.getAndSet(false)) throw new Killed();
        return reply;
    }
}
