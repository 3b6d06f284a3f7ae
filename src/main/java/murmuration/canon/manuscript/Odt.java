package murmuration.canon.manuscript;

import java.util.List;

/// A text document of LibreOffice and its relatives (OpenDocument 1.0 to 1.3).
final class Odt implements Format {

    private final Archive archive;

    Odt(Archive archive) {
        this.archive = archive;
    }

    @Override
    public List<Block> blocks() {
        if (archive.has("mimetype") && !archive.text("mimetype").contains("opendocument.text")) {
            throw new CanonException(archive.name() + " is no text document: spreadsheets and slides cannot be read.");
        }
        if (isEncrypted()) {
            throw CanonException.locked(archive.name());
        }
        var styles = new Styles();
        if (archive.has("styles.xml")) {
            new OdtBody(archive.xml("styles.xml"), styles).blocks(); // its pages have headers and footers, which are left
        }
        return new OdtBody(archive.xml("content.xml"), styles).blocks();
    }

    private boolean isEncrypted() {
        if (!archive.has("META-INF/manifest.xml")) {
            return false;
        }
        var events = archive.xml("META-INF/manifest.xml");
        while (events.hasNext()) {
            if (events.next() instanceof Markup.Open open && open.name().equals("encryption-data")) {
                return true;
            }
        }
        return false;
    }
}
