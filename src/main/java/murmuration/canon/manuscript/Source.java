package murmuration.canon.manuscript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// One file or project of a manuscript, of any kind that can be read.
record Source(Path path) {

    /// @param isWholeBook whether a long text before its first heading belongs to it
    record Found(List<Block> blocks, boolean isWholeBook) {}

    private static final int HEAD = 512;
    private static final String OLE = "d0cf11e0a1b11ae1";

    /// @throws CanonException when it is missing, damaged, protected or no manuscript
    Found read() {
        var place = place();
        if (Files.isDirectory(place)) {
            try (var files = new FolderFiles(place)) {
                return found(Format.of(files).blocks());
            }
        }
        return switch (Kind.of(head())) {
            case ZIP -> zipped();
            case LOCKED_ZIP -> throw CanonException.locked(name());
            case OLE -> throw ole();
            case RICH_TEXT, PDF -> throw new CanonException(name() + " is RTF or PDF: save it as DOCX, ODT, EPUB, Markdown or plain text.");
            case TEXT -> text();
        };
    }

    /// The file itself; for a project its folder.
    Path place() {
        if (name().equals(NovelWriter.PROJECT)) {
            return path.toAbsolutePath().getParent();
        }
        var beside = path.resolveSibling(name().replaceFirst("(?i)\\.msk$", ""));
        return name().toLowerCase(Locale.ROOT).endsWith(".msk") && Files.isDirectory(beside) && Kind.of(head()) == Kind.TEXT ? beside : path;
    }

    /// Without a number before it and without what kind of file it is.
    String title() {
        return name().replaceFirst("\\.[^.]*$", "").replaceFirst("^(?:\\d{1,3}[-_]+)+(?=\\p{L})", "");
    }

    private String name() {
        return Archive.name(path);
    }

    private enum Kind {
        ZIP, LOCKED_ZIP, OLE, RICH_TEXT, PDF, TEXT;

        static Kind of(byte[] head) {
            var letters = new String(head, StandardCharsets.ISO_8859_1);
            if (letters.startsWith("PK\3\4")) {
                return head.length > 6 && (head[6] & 1) == 1 ? LOCKED_ZIP : ZIP;
            }
            if (HexFormat.of().formatHex(head).startsWith(Source.OLE)) {
                return OLE;
            }
            return letters.startsWith("{\\rtf") ? RICH_TEXT : letters.startsWith("%PDF") ? PDF : TEXT;
        }
    }

    private byte[] head() {
        if (!Files.isRegularFile(path)) {
            throw new CanonException("There is no file " + path + ".");
        }
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new CanonException(name() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private Found zipped() {
        try (var files = new ZippedFiles(path)) {
            return found(Format.of(files).blocks());
        }
    }

    private Found found(List<Block> blocks) {
        if (blocks.stream().noneMatch(Block.Paragraph.class::isInstance)) {
            throw new CanonException(name() + " is empty.");
        }
        return new Found(blocks, true);
    }

    private Found text() {
        var text = new TextFile(path).text();
        var book = Gutenberg.unwrap(text);
        return new Found(name().matches("(?i).*\\.(?:md|markdown)") ? Markdown.blocks(book) : PlainText.blocks(book), !Gutenberg.wraps(text));
    }

    /// The old Word format, or what Word puts around a document that has a password.
    private CanonException ole() {
        try {
            var start = Files.size(path) < (128L << 20) ? new String(Files.readAllBytes(path), StandardCharsets.UTF_16LE) : "";
            return start.contains("EncryptedPackage") ? CanonException.locked(name()) : new CanonException(name() + " is in the old Word format: save it as DOCX.");
        } catch (IOException e) {
            return new CanonException(name() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
