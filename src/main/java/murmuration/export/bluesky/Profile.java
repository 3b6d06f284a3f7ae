package murmuration.export.bluesky;

import java.util.Map;
import murmuration.review.Account;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An account's profile, which says that nobody sits behind it: the `bot` self-label. Whatever else stands there stays.
final class Profile {

    private static final String COLLECTION = "app.bsky.actor.profile";
    private static final String KEY = "self";
    private static final String BOT = "bot";
    private static final JsonMapper JSON = new JsonMapper();

    private final Server server;
    private final Sessions sessions;

    Profile(Server server, Sessions sessions) {
        this.server = server;
        this.sessions = sessions;
    }

    /// [Reply.Done] if it says so now.
    Reply label(Account account) {
        return switch (server.query(account.service(), "com.atproto.repo.getRecord", Map.of("repo", account.id(), "collection", COLLECTION, "rkey", KEY))) {
            case Reply.Done(var body) when isLabelled(body) -> new Reply.Done(body);
            case Reply.Done(var body) when body.path("value").isObject() -> put(account, (ObjectNode) body.path("value").deepCopy(), body.path("cid"));
            case Reply.Done _ -> new Reply.Silence("the server answered something that makes no sense");
            case Reply.Refused refused when refused.isNotThere() -> put(account, JSON.createObjectNode().put("$type", COLLECTION), JSON.nullNode());
            case Reply other -> other;
        };
    }

    private static boolean isLabelled(JsonNode body) {
        return body.at("/value/labels/values").valueStream().anyMatch(label -> label.path("val").asString("").equals(BOT));
    }

    /// @param before what must still stand there; null if nothing must
    private Reply put(Account account, ObjectNode profile, JsonNode before) {
        JsonNode labels = profile.path("labels").path("values");
        ArrayNode values = labels.isArray() ? (ArrayNode) labels : profile.putObject("labels").put("$type", "com.atproto.label.defs#selfLabels").putArray("values");
        values.addObject().put("val", BOT);
        ObjectNode body = JSON.createObjectNode().put("repo", account.id()).put("collection", COLLECTION).put("rkey", KEY);
        body.set("record", profile);
        body.set("swapRecord", before);
        return sessions.as(account, "com.atproto.repo.putRecord", body);
    }
}
