package murmuration.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a living world holds of the machine at one moment.
///
/// @param second since it was opened
/// @param heap megabytes that are still held after everything unused was collected
/// @param resident megabytes of the process, before that
/// @param writer megabytes of the model's process
/// @param handles open files and sockets
/// @param threads of the operating system; the cast's own are none of them
/// @param disk megabytes of the board's file and its log
/// @param posts on the desk, whatever became of them
record Health(long second, long heap, long resident, long writer, long handles, long threads, long disk, long posts) {

    private static final String MARK = "health";
    private static final long MEGA = 1 << 20;

    static Health of(Path world, long second, long posts) {
        long resident = Resident.megabytes(ProcessHandle.current());
        long writer = ProcessHandle.current().descendants().mapToLong(Resident::megabytes).sum();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long handles = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system ? system.getOpenFileDescriptorCount() : 0;
        long disk = Stream.of("board.db", "board.db-wal").mapToLong(name -> size(world.resolve(name))).sum();
        return new Health(second, heap / MEGA, resident, writer, handles, ManagementFactory.getThreadMXBean().getThreadCount(), disk / MEGA, posts);
    }

    static boolean isOne(String line) {
        return line.startsWith(MARK + " ");
    }

    static Health read(String line) {
        long[] values = Arrays.stream(line.split(" ")).skip(1).mapToLong(Long::parseLong).toArray();
        return new Health(values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7]);
    }

    String line() {
        return Stream.of(second, heap, resident, writer, handles, threads, disk, posts).map(Object::toString).collect(Collectors.joining(" ", MARK + " ", ""));
    }

    @Override
    public String toString() {
        return "after " + second + " s heap " + heap + " MB, resident " + resident + " MB, writer " + writer + " MB, " + handles + " handles, " + threads + " threads, board " + disk + " MB, " + posts + " posts";
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException _) { // the log comes and goes
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
