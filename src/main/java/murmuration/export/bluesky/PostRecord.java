package murmuration.export.bluesky;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import murmuration.review.Account;
import murmuration.review.ApprovedPost;
import murmuration.review.Outgoing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A post as `app.bsky.feed.post` describes it.
final class PostRecord {

    static final String COLLECTION = "app.bsky.feed.post";

    private static final JsonMapper JSON = new JsonMapper();

    private PostRecord() {}

    /// A post that waits, frozen at its approval.
    static Outgoing frozen(ApprovedPost approved, Account account) {
        ObjectNode record = JSON.createObjectNode().put("$type", COLLECTION).put("text", approved.text()).put("createdAt", approved.approvedAt().toString());
        if (!account.languages().isEmpty()) account.languages().stream().limit(Limits.LANGUAGES).forEach(record.putArray("langs")::add);
        long post = approved.post().id();
        Outgoing row = Outgoing.waiting(
                post, account.name(), approved.approvedAt(), Tid.of(approved.approvedAt(), post), record.toString(), approved.approvedAt().plus(account.delay()));
        return Limits.problem(approved.text()).map(row::refused).orElse(row);
    }

    /// The record with what can be known only when it is sent.
    ///
    /// @param did whom a handle stands for
    /// @param parent the post that it answers, already sent
    static String complete(String frozen, Function<String, Optional<String>> did, Optional<Outgoing> parent) {
        ObjectNode record = parsed(frozen);
        List<Facets.Facet> facets = Facets.of(text(frozen), did);
        if (!facets.isEmpty()) {
            var list = record.putArray("facets");
            facets.forEach(facet -> list.add(json(facet)));
        }
        parent.ifPresent(post -> {
            ObjectNode reply = record.putObject("reply");
            reply.set("root", root(post));
            reply.set("parent", reference(post));
        });
        return record.toString();
    }

    static ObjectNode parsed(String record) {
        return (ObjectNode) JSON.readTree(record);
    }

    static String text(String record) {
        return parsed(record).get("text").asString();
    }

    private static JsonNode root(Outgoing parent) {
        JsonNode root = parsed(parent.record()).at("/reply/root");
        return root.isMissingNode() ? reference(parent) : root;
    }

    private static ObjectNode reference(Outgoing post) {
        return JSON.createObjectNode().put("uri", post.uri()).put("cid", post.cid());
    }

    private static ObjectNode json(Facets.Facet facet) {
        ObjectNode json = JSON.createObjectNode();
        json.putObject("index").put("byteStart", facet.start()).put("byteEnd", facet.end());
        ObjectNode feature = json.putArray("features").addObject();
        switch (facet.meaning()) {
            case Facets.Meaning.Link(var uri) -> feature.put("$type", "app.bsky.richtext.facet#link").put("uri", uri);
            case Facets.Meaning.Mention(var did) -> feature.put("$type", "app.bsky.richtext.facet#mention").put("did", did);
            case Facets.Meaning.Tag(var name) -> feature.put("$type", "app.bsky.richtext.facet#tag").put("tag", name);
        }
        return json;
    }
}
