package murmuration.canon.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Finds the chapters among the blocks of one book and cuts them into scenes and passages.
final class Chapters {

    private static final int SHORT = 60;
    private static final int TITLE_PAGE = 150;

    /// A heading and what follows it; no heading: what stands before the first.
    private record Part(Optional<String> heading, List<Block> blocks) {

        int words() {
            return blocks.stream().mapToInt(block -> block instanceof Block.Paragraph paragraph ? paragraph.words() : 0).sum();
        }

        OptionalInt number() {
            return heading.flatMap(ChapterLine::of).map(ChapterLine::number).orElse(OptionalInt.empty());
        }

        String title() {
            return heading.map(text -> ChapterLine.of(text).map(ChapterLine::title).orElse(text)).orElse("");
        }
    }

    private final Passages passages = new Passages();

    private Chapters() {}

    /// @param keepsOpening whether a long text before the first heading belongs to the book
    static List<Chapter> of(List<Block> blocks, boolean keepsOpening) {
        return new Chapters().cut(parts(blocks, keepsOpening));
    }

    private List<Chapter> cut(List<Part> parts) {
        var chapters = new ArrayList<Chapter>();
        var numbers = numbers(parts);
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var scenes = passages.scenes(part.blocks(), numbers.get(i));
            var title = part.title().isBlank() ? "Chapter " + numbers.get(i) : part.title();
            chapters.add(new Chapter(numbers.get(i), title, scenes));
        }
        return chapters;
    }

    private static List<Part> parts(List<Block> blocks, boolean keepsOpening) {
        var level = chapterLevel(blocks);
        var parts = new ArrayList<Part>();
        parts.add(new Part(Optional.empty(), new ArrayList<>()));
        for (var block : blocks) {
            switch (block) {
                case Block.Heading(var rank, var text) when rank == level || ChapterLine.of(text).isPresent() ->
                    parts.add(new Part(Optional.of(text), new ArrayList<>()));
                case Block.Heading _ -> parts.getLast().blocks().add(new Block.SceneBreak());
                default -> parts.getLast().blocks().add(block);
            }
        }
        var headed = parts.size() > 1;
        parts.removeIf(part -> part.words() == 0 || isInContents(part, parts));
        if (headed && !parts.isEmpty() && parts.getFirst().heading().isEmpty() && (!keepsOpening || parts.getFirst().words() < TITLE_PAGE)) {
            parts.removeFirst();
        }
        return parts;
    }

    /// The level of "Chapter N" headings if there are any, else the highest that is used more than once.
    private static int chapterLevel(List<Block> blocks) {
        var headings = blocks.stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast).toList();
        if (headings.stream().filter(heading -> ChapterLine.of(heading.text()).isPresent()).count() > 1) {
            return 0;
        }
        for (var level = 1; level <= 6; level++) {
            var rank = level;
            if (headings.stream().filter(heading -> heading.level() == rank).count() > 1) {
                return rank;
            }
        }
        return headings.stream().mapToInt(Block.Heading::level).min().orElse(0);
    }

    /// An entry of the table of contents: next to no text, and its number comes again later with more.
    private static boolean isInContents(Part part, List<Part> parts) {
        return part.words() < SHORT && part.number().isPresent()
                && parts.subList(parts.indexOf(part) + 1, parts.size()).stream()
                        .anyMatch(later -> later.number().equals(part.number()) && later.words() > part.words());
    }

    /// The novelist's own numbers where they rise, else positions.
    private static List<Integer> numbers(List<Part> parts) {
        var numbers = new ArrayList<Integer>();
        var last = -1;
        for (var part : parts) {
            var said = part.heading().isEmpty() && parts.size() > 1 ? OptionalInt.of(0) : part.number();
            var number = said.orElse(part.heading().isPresent() && parts.stream().anyMatch(each -> each.number().isPresent()) ? last + 1 : -1);
            if (number <= last) {
                return IntStream.rangeClosed(1, parts.size()).boxed().toList();
            }
            numbers.add(number);
            last = number;
        }
        return numbers;
    }
}
