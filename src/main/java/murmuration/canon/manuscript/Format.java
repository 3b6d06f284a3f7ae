package murmuration.canon.manuscript;

import java.util.List;

/// A manuscript in a format of its own that is many files.
sealed interface Format permits Docx, Odt, Epub, NovelWriter, Manuskript {

    /// @throws CanonException when it is damaged or protected
    List<Block> blocks();

    /// Told by what is in it; what it is called does not matter.
    static Format of(Archive archive) {
        if (archive.has("META-INF/container.xml")) {
            return new Epub(archive);
        }
        if (archive.has("content.xml")) {
            return new Odt(archive);
        }
        if (archive.has("[Content_Types].xml")) {
            return new Docx(archive);
        }
        if (NovelWriter.isIn(archive)) {
            return new NovelWriter(archive);
        }
        if (Manuskript.isIn(archive)) {
            return new Manuskript(archive);
        }
        throw new CanonException(archive.name() + " holds no manuscript that can be read: DOCX, ODT, EPUB, novelWriter, Manuskript, Markdown and plain text can.");
    }
}
