package murmuration.command;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Where results and everything else are printed.
///
/// @param out results
/// @param err everything else
/// @param live whether a person looks on, so that a line may be written over
/// @param width in characters
record Terminal(PrintStream out, PrintStream err, boolean live, int width) {

    private static final int NARROWEST = 40;
    private static final int USUAL = 80;
    private static final int WIDEST = 100;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).addModule(new SimpleModule().addSerializer(Instant.class, new Milliseconds())).build();

    Terminal {
        width = Math.clamp(width, NARROWEST, WIDEST);
    }

    /// Both streams in UTF-8, whatever the locale: JSON is UTF-8.
    static Terminal ofSystem() {
        Console console = System.console();
        boolean live = console != null && console.isTerminal();
        String columns = System.getenv().getOrDefault("COLUMNS", "");
        return new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err), live, columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : USUAL);
    }

    PrintWriter writer() {
        return new PrintWriter(out, true);
    }

    PrintWriter errorWriter() {
        return new PrintWriter(err, true);
    }

    void say(String line) {
        out.println(line);
    }

    /// One JSON value on one line, there at once for whoever reads along.
    void json(Object value) {
        out.println(JSON.writeValueAsString(value));
        out.flush();
    }

    /// A sentence that is not a result.
    void remark(String sentence) {
        err.println(sentence);
        err.flush();
    }

    /// Shows how something goes on: over the last such line where a person looks on, else not at all.
    void progress(String line) {
        if (!live) return;
        String cut = line.length() < width ? line : line.substring(0, width - 2) + "…";
        err.print("\r\u001b[K" + cut);
        err.flush();
    }

    /// Clears the line of [#progress(String)].
    void endProgress() {
        if (!live) return;
        err.print("\r\u001b[K");
        err.flush();
    }

    /// A text wrapped at spaces, each line indented.
    String wrapped(String text, int indent) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.lines().toList()) lines.addAll(wrap(paragraph, width - indent));
        return String.join("\n", lines).indent(indent).stripTrailing();
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(stream)), true, StandardCharsets.UTF_8);
    }

    private static List<String> wrap(String paragraph, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : paragraph.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// Finer than that, many languages cannot read times.
    private static final class Milliseconds extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant moment, JsonGenerator json, SerializationContext context) {
            json.writeString(moment.truncatedTo(ChronoUnit.MILLIS).toString());
        }
    }
}
