/// A character's life: she looks at the board when she likes, decides for herself, writes, checks her own drafts, lays what passes on the desk, remembers, rests.
///
/// Start with [Agent], one loop on one virtual thread. What she decides is a pure function of recorded numbers ([FourChecks]), so every decision can be judged
/// again. No agent holds another; they meet on the board and, when one has too much to say, at the lock-free [Inbox] that is the only public thing of an agent.
/// Nothing here locks, waits for a peer or is told what to do.
@NullMarked
package murmuration.agent;

import org.jspecify.annotations.NullMarked;
