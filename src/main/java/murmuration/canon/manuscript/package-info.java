/// From a novelist's files to chapters, scenes and passages: plain text, Markdown, DOCX, ODT, EPUB, novelWriter and Manuskript.
/// Begin at {@link murmuration.canon.manuscript.Manuscript}; a format is a class that yields {@code Block}s.
///
/// commonmark reads Markdown as other programs do; DOCX, ODT and EPUB need nothing but Java's own zip and StAX, since only their
/// paragraphs, headings and breaks are wanted.
///
/// A manuscript is somebody else's file: no DTD, no entity and no link in it is followed, and what a zip may unfold to is limited.
@NullMarked
package murmuration.canon.manuscript;

import org.jspecify.annotations.NullMarked;
