package murmuration.review;

import java.time.Instant;

/// An approved post on its way to a network.
///
/// @param approvedAt the approval that this is; after another one it is frozen anew
/// @param key the name under which the network keeps it; with the same name it is the same post, however often it is sent
/// @param record what is sent; from the first attempt on it does not change
/// @param due not sent before, in real time
/// @param attempts how often it was tried since somebody last asked for it
/// @param reason why it failed or waits, in one sentence; empty if all is well
/// @param uri where it is, once sent
/// @param cid what the network calls exactly these bytes, once sent
public record Outgoing(
        long post, String account, Instant approvedAt, String key, String record, Instant due, Stage stage, int attempts, String reason, String uri, String cid) {

    /// How far it has come.
    public enum Stage {
        WAITING,
        /// It was tried, and nobody knows yet whether it arrived.
        SENDING,
        SENT,
        /// It certainly did not arrive.
        FAILED,
        STOPPED
    }

    /// One that was never tried.
    public static Outgoing waiting(long post, String account, Instant approvedAt, String key, String record, Instant due) {
        return new Outgoing(post, account, approvedAt, key, record, due, Stage.WAITING, 0, "", "", "");
    }

    /// One that cannot be sent as it is.
    public Outgoing refused(String why) {
        return new Outgoing(post, account, approvedAt, key, record, due, Stage.FAILED, attempts, why, uri, cid);
    }

    Outgoing sealed(String complete) {
        return new Outgoing(post, account, approvedAt, key, complete, due, Stage.SENDING, attempts + 1, "", uri, cid);
    }

    Outgoing again() {
        return new Outgoing(post, account, approvedAt, key, record, due, Stage.SENDING, attempts + 1, reason, uri, cid);
    }

    Outgoing later(Stage next, Instant when, String why) {
        return new Outgoing(post, account, approvedAt, key, record, when, next, attempts, why, uri, cid);
    }

    Outgoing sent(String where, String bytes) {
        return new Outgoing(post, account, approvedAt, key, record, due, Stage.SENT, attempts, "", where, bytes);
    }

    Outgoing stopped() {
        return new Outgoing(post, account, approvedAt, key, record, due, Stage.STOPPED, attempts, "", uri, cid);
    }

    Outgoing retried(Instant now) {
        return new Outgoing(post, account, approvedAt, key, record, now, stage == Stage.SENDING ? Stage.SENDING : Stage.WAITING, 0, "", uri, cid);
    }

    /// Whether it is out, or may be: then its post cannot be judged again.
    boolean isOut() {
        return stage == Stage.SENDING || stage == Stage.SENT;
    }
}
