package murmuration.canon.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// An e-book (EPUB 2 and 3): its pages in reading order, with titles from its table of contents where a page has none of its
/// own. What stands around a novel (cover, copyright, contents, thanks) is left out.
final class Epub implements Format {

    private static final Pattern AROUND = Pattern.compile(
            "(?i)cover|(?:half ?)?title ?page|copyright.*|(?:table of )?contents|about the (?:author|publisher)|also by .*|acknowledge?ments?|dedication|praise for .*|newsletter.*");
    private static final Pattern FONTS_ONLY = Pattern.compile("http://www\\.idpf\\.org/2008/embedding|http://ns\\.adobe\\.com/pdf/enc#RC");
    private static final List<String> RIGHTS = List.of("META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl");

    private final Archive archive;

    Epub(Archive archive) {
        this.archive = archive;
    }

    @Override
    public List<Block> blocks() {
        if (isProtected()) {
            throw new CanonException(archive.name() + " is protected against copying (DRM) and cannot be read; take the file you sent to the publisher.");
        }
        var blocks = new ArrayList<Block>();
        var book = EpubPackage.of(archive);
        for (var page : book.pages()) {
            var found = new EpubPage(archive.text(page)).blocks();
            var title = book.titles().getOrDefault(page, "");
            if (!isAround(found, title)) {
                if (!title.isBlank() && found.stream().noneMatch(Block.Heading.class::isInstance)) {
                    blocks.add(new Block.Heading(1, title));
                }
                blocks.addAll(found);
            }
        }
        return blocks;
    }

    private static boolean isAround(List<Block> page, String title) {
        var heading = page.stream().findFirst().filter(Block.Heading.class::isInstance).map(block -> ((Block.Heading) block).text()).orElse(title);
        return AROUND.matcher(heading).matches();
    }

    /// Fonts may be scrambled in a book that is not.
    private boolean isProtected() {
        if (RIGHTS.stream().anyMatch(archive::has)) {
            return true;
        }
        if (!archive.has("META-INF/encryption.xml")) {
            return false;
        }
        var events = archive.xml("META-INF/encryption.xml");
        while (events.hasNext()) {
            if (events.next() instanceof Markup.Open open && open.name().equals("EncryptionMethod") && !FONTS_ONLY.matcher(open.value("Algorithm")).matches()) {
                return true;
            }
        }
        return false;
    }
}
