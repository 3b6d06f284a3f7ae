package murmuration.export.bluesky;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A server that speaks XRPC, by its address. [Pds] is the real one.
interface Server {

    Reply query(String service, String method, Map<String, String> parameters);

    Reply procedure(String service, String method, Optional<JsonNode> body, Optional<String> token);
}
