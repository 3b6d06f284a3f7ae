package murmuration.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// How much of the time goes into compiling: while that is a good part of it, a figure tells of the compiler and not of what it compiles. One thread's own.
final class Compiling {

    private static final double HARDLY = .05;

    private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    private long compiled = compiler.getTotalCompilationTime();
    private long asked = System.nanoTime();

    /// Whether it took more than a twentieth of the time since this was last asked.
    boolean goesOn() {
        long compiledNow = compiler.getTotalCompilationTime();
        long now = System.nanoTime();
        boolean much = compiledNow - compiled > HARDLY * Duration.ofNanos(now - asked).toMillis();
        compiled = compiledNow;
        asked = now;
        return much;
    }
}
