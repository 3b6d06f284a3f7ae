/// The way out: approved posts to files and to Bluesky.
///
/// Start with [ExportView]; what it shows is in [FilesModel] and [OutboxModel]. When a post may go out at all is the release plan, a calendar of the
/// story ([PlanModel]). The view sends nothing itself: it changes the outbox, and the courier looks there.
@NullMarked
package murmuration.studio.export;

import org.jspecify.annotations.NullMarked;
