package murmuration.export.bluesky;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import murmuration.review.Account;
import murmuration.review.Outbox;
import murmuration.review.Outgoing;
import murmuration.review.Outgoing.Stage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Sends one post, once. The attempt is noted before the server is asked and its end after; if the program ends between the two, the next attempt looks first
/// whether the post is there.
final class Dispatch {

    private static final JsonMapper JSON = new JsonMapper();

    private final Outbox outbox;
    private final Server server;
    private final Sessions sessions;
    private final Handles handles;
    private final Profile profile;
    private final Troubles troubles;

    Dispatch(Outbox outbox, Server server, Sessions sessions, Troubles troubles) {
        this.outbox = outbox;
        this.server = server;
        this.sessions = sessions;
        this.troubles = troubles;
        this.handles = new Handles(server);
        this.profile = new Profile(server, sessions);
    }

    /// @param parent the post it answers, already sent
    void send(Outgoing row, Account account, Optional<Outgoing> parent) {
        if (row.stage() == Stage.SENDING) {
            outbox.claim(row.post(), row.record()).ifPresent(claimed -> lookFirst(claimed, account));
            return;
        }
        if (!labelled(row, account)) return;
        List<String> mentioned = Facets.mentioned(PostRecord.text(row.record()));
        Optional<Map<String, String>> known = handles.of(mentioned, outbox.accounts(), account);
        if (known.isEmpty()) {
            troubles.untried(row, account, "the server does not say whom it mentions");
            return;
        }
        String record = PostRecord.complete(row.record(), handle -> Optional.ofNullable(known.get().get(handle)), parent);
        outbox.claim(row.post(), record).ifPresent(claimed -> put(claimed, account));
    }

    private boolean labelled(Outgoing row, Account account) {
        if (!account.automated() || account.labelled()) return true;
        switch (profile.label(account)) {
            case Reply.Done _ -> {
                outbox.put(outbox.account(account.name()).orElse(account).withLabel());
                return true;
            }
            case Reply.Refused no when no.error().equals("InvalidSwap") -> troubles.untried(row, account, "its profile was changed at the same moment");
            case Reply.Refused no -> troubles.unlabelled(row, account, no);
            case Reply.Silence(var why) -> troubles.untried(row, account, why);
        }
        return false;
    }

    private void lookFirst(Outgoing row, Account account) {
        switch (server.query(account.service(), "com.atproto.repo.getRecord", Map.of("repo", account.id(), "collection", PostRecord.COLLECTION, "rkey", row.key()))) {
            case Reply.Done(var body) when body.path("value").equals(PostRecord.parsed(row.record())) -> arrived(row, account, body.path("cid").asString(""));
            case Reply.Done _ -> outbox.failed(row.post(), "Something else stands in its place on the server.");
            case Reply.Refused no when no.isNotThere() -> put(row, account);
            case Reply.Refused no -> troubles.unknown(row, account, no.message().isEmpty() ? "the server does not say" : no.message().replaceFirst("\\.$", ""));
            case Reply.Silence(var why) -> troubles.unknown(row, account, why);
        }
    }

    private void put(Outgoing row, Account account) {
        ObjectNode body = JSON.createObjectNode().put("repo", account.id()).put("collection", PostRecord.COLLECTION).put("rkey", row.key());
        body.set("record", PostRecord.parsed(row.record()));
        switch (sessions.as(account, "com.atproto.repo.putRecord", body)) {
            case Reply.Done(var answer) when answer.path("uri").asString("").equals(uri(row, account)) -> arrived(row, account, answer.path("cid").asString(""));
            case Reply.Done _ -> troubles.unknown(row, account, "the server speaks of another post");
            case Reply.Refused no -> troubles.refused(row, account, no);
            case Reply.Silence(var why) -> troubles.unknown(row, account, why);
        }
    }

    private void arrived(Outgoing row, Account account, String cid) {
        if (cid.isBlank()) {
            troubles.unknown(row, account, "the server does not say under which name");
            return;
        }
        outbox.sent(row.post(), uri(row, account), cid);
        outbox.account(account.name()).ifPresent(troubles::over);
    }

    private static String uri(Outgoing row, Account account) {
        return "at://" + account.id() + "/" + PostRecord.COLLECTION + "/" + row.key();
    }
}
