package murmuration.studio;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import murmuration.board.Board;
import murmuration.cast.Character;
import murmuration.review.Desk;
import murmuration.studio.arrivals.Reception;
import murmuration.studio.board.BoardReader;
import murmuration.studio.board.Hand;
import murmuration.studio.board.Interest;
import murmuration.studio.board.Past;
import murmuration.studio.canon.Library;
import murmuration.studio.cast.Backstage;
import murmuration.studio.desk.Authors;
import murmuration.studio.export.Way;
import murmuration.studio.parts.Memory;
import murmuration.studio.insight.Lookout;
import murmuration.studio.insight.Origins;
import murmuration.studio.tune.Tuning;
import murmuration.world.Company;
import murmuration.studio.voices.Booth;
import murmuration.world.WriterStatus;

/// What the window reads, and what it may do.
///
/// @param company the people who are there now, and their files
/// @param portrait the picture of a character, by name
/// @param unknown the picture of somebody without one
/// @param dayOne the date of the story's first day
/// @param way how approved posts leave
/// @param memory what is remembered from start to start
record Sources(
        Direction direction,
        Backstage backstage,
        Company company,
        Board board,
        Past past,
        Hand hand,
        Desk desk,
        Supplier<WriterStatus> writer,
        BooleanSupplier keeps,
        Function<String, Optional<Path>> portrait,
        Path unknown,
        LocalDate dayOne,
        Clock wallClock,
        Function<String, List<String>> sentences,
        Way way,
        Memory memory,
        Authors authors,
        Tuning tuning,
        Lookout lookout,
        Origins origins,
        Library library,
        Booth booth,
        Reception reception) {

    BoardReader reader() {
        return new BoardReader(board, direction.clock(), past, hand, this::character);
    }

    private Optional<Character> character(String name) {
        return company.character(name);
    }

    Sight look(BoardReader reader, Interest interest) {
        var items = desk.items();
        return new Sight(
                wallClock.instant(), direction.clock().instant(), direction.running(), direction.clock().speed(), reader.look(interest, items), company.cast(), backstage.statuses(), items, board.cursor(), writer.get(), keeps.getAsBoolean());
    }
}
