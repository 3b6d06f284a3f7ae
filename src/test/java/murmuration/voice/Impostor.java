package murmuration.voice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stands in for the writer's process and behaves badly, or well.
final class Impostor {

    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final long MOST_MEMORY = 200L << 20;
    private static final int GREED = 300;
    private static final long THOUGHT = 4_000_000_000L;
    private static final List<byte[]> HELD = new ArrayList<>();

    private Impostor() {}

    /// A process that behaves in one way the first times and well from then on.
    static Scribe.Start first(int times, String behaviour) {
        var started = new ArrayList<String>();
        return (_, _, _) -> {
            started.add(started.size() < times ? behaviour : "well");
            try {
                return WriterChild.start(Files.createTempDirectory("impostor"), MOST_MEMORY, List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx600m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                        Impostor.class.getName(), started.getLast()));
            } catch (IOException e) {
                throw new VoiceException("The impostor could not be started.", e);
            }
        };
    }

    static void main(String[] args) throws IOException {
        say("{\"reply\":\"ready\"}");
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            Matcher id = ID.matcher(order);
            if (!id.find()) {
                say("{\"reply\":\"pong\"}");
            } else {
                answer(args[0], id.group(1));
            }
        }
    }

    private static void answer(String behaviour, String id) {
        switch (behaviour) {
            case "noise" -> {
                byte[] noise = new byte[5_000];
                new Random(7).nextBytes(noise);
                System.out.writeBytes(noise);
                System.out.println();
            }
            case "another language" -> say("{\"reply\":\"Written\",\"id\":\"" + id + "\"}");
            case "no end" -> {
                while (!System.out.checkError()) {
                    System.out.print("x".repeat(10_000));
                }
            }
            case "greed" -> {
                while (HELD.size() < GREED) {
                    HELD.add(new byte[1 << 20]);
                }
            }
            case "thought" -> {
                for (long end = System.nanoTime() + THOUGHT; System.nanoTime() < end; ) {
                    Thread.onSpinWait();
                }
                say(written(id, " they shut the gate at noon."));
            }
            case "one word" -> say(written(id, " the the the the the the."));
            case "nothing" -> say(written(id, ""));
            default -> say(written(id, " they shut the gate at noon."));
        }
    }

    private static String written(String id, String text) {
        return "{\"reply\":\"written\",\"id\":" + id + ",\"text\":\"" + text + "\",\"tokens\":9,\"millis\":3}";
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
