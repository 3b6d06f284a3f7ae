/// A character's own checks on her drafts: does it sound like her, is it about the matter, may she know it, was it said before, does it hang together.
///
/// Start with [Critic]. Each check gives a part of the score and a sentence that the novelist can read on the desk. Nothing here asks anybody else: the checks
/// are functions of the draft and of the [Brief] that its author put together.
@NullMarked
package murmuration.quality;

import org.jspecify.annotations.NullMarked;
