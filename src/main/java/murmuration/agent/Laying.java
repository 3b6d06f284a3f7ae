package murmuration.agent;

import java.util.concurrent.CompletionException;
import murmuration.store.StoreException;
import org.jspecify.annotations.Nullable;

/// The post that an agent laid last, until she has heard whether it could be kept. Touched by her thread only.
final class Laying {

    private record Post(Task task, Decision decision, Publishing.Laid laid) {}

    private final Memory memory;
    private final Self self;
    private final Inbox inbox;
    private final BackOff backOff;
    private @Nullable Post last;

    Laying(Memory memory, Self self, Inbox inbox, BackOff backOff) {
        this.memory = memory;
        this.self = self;
        this.inbox = inbox;
        this.backOff = backOff;
    }

    void begun(Task task, Decision decision, Publishing.Laid laid) {
        last = new Post(task, decision, laid);
    }

    /// Waits until it is on the disk. An interrupt does not part a post from its trace: this waits all the same. What could not be kept she has not said.
    ///
    /// @throws StoreException if it could not be kept
    void settle() {
        Post post = last;
        if (post == null) return;
        last = null;
        try {
            post.laid().done().join();
        } catch (CompletionException e) {
            String why = "The post could not be laid on the desk: " + e.getCause().getMessage();
            memory.takeBack(post.laid().post().text());
            self.unposted(post.decision().with(Decision.Outcome.UNWRITTEN, -1, why), memory.postsToday(post.decision().at()));
            if (post.task().handed() && backOff.isPatient()) inbox.giveBack(post.task());
            throw new StoreException(why, e.getCause());
        }
    }
}
