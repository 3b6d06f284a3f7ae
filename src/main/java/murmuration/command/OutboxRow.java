package murmuration.command;

import java.time.Instant;
import java.util.Locale;
import murmuration.export.bluesky.Bluesky;
import murmuration.review.Item;
import murmuration.review.Outgoing;
import murmuration.review.Outgoing.Stage;
import murmuration.world.World;

/// What is told of a post on its way.
///
/// @param state waiting, sending (whether it arrived is not known), sent, failed or stopped
/// @param due in real time
/// @param reason why it failed or does not go, a sentence; empty if all is well
record OutboxRow(long post, String account, String character, String text, String state, Instant due, String reason, String uri, String cid, String link) {

    static OutboxRow of(Outgoing row, World world) {
        String reason = row.stage() == Stage.WAITING || row.stage() == Stage.SENDING ? world.bluesky().courier().obstacle(row).orElse(row.reason()) : row.reason();
        var post = world.desk().item(row.post());
        String link = world.bluesky().outbox().account(row.account()).flatMap(account -> Bluesky.link(account, row.uri())).orElse("");
        return new OutboxRow(
                row.post(), row.account(), post.map(Item::post).map(murmuration.review.Post::character).orElse(""), post.map(Item::text).orElse(""),
                row.stage().name().toLowerCase(Locale.ROOT), row.due(), reason, row.uri(), row.cid(), link);
    }
}
