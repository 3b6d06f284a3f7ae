import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Makes what a novelist installs: a folder with its own Java, and from it the package of the system on which this runs.
///
/// `java installer/Packaging.java PROJECT VERSION DATE`, after `mvn package`; the Maven profile `installer` does both. It stands on its own, with nothing but a JDK 25.
/// 1. jlink makes a Java of the modules that are used, JavaFX among them; the rest comes along as jars.
/// 2. jpackage makes the program's folder with its launcher.
/// 3. One start of the sample world, without a display, teaches Java what a start needs (JEP 514); the cache lies beside the jars.
/// 4. dpkg-deb, or jpackage again, wraps the folder. jpackage's own .deb cannot hold a manual page or a completion, so on Linux it is not asked.
final class Packaging {

    /// From `jdeps --print-module-deps`, and what is found by name only: zip files and the certificates of a hosted model.
    private static final String MODULES = "javafx.controls,java.compiler,java.desktop,java.management,java.naming,java.net.http,java.sql,jdk.crypto.ec,jdk.httpserver,jdk.management,jdk.unsupported,jdk.zipfs";
    private static final String CACHE = "murmuration.aot";
    private static final String TRAINED_SECONDS = "9";
    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private final Path project;
    private final Path target;
    private final String version;
    private final Instant date;

    private Packaging(Path project, String version, Instant date) {
        this.project = project;
        this.target = project.resolve("target/installer");
        this.version = version;
        this.date = date;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Packaging(Path.of(arguments[0]).toAbsolutePath(), arguments[1], Instant.parse(arguments[2])).make();
    }

    private void make() throws IOException, InterruptedException {
        delete(target);
        Path input = target.resolve("input");
        copy(project.resolve("target/murmuration"), input);
        delete(input.resolve("bin"));
        jlink(input.resolve("fx"));
        delete(input.resolve("fx"));
        Path image = image(input);
        Path app = app(image);
        train(image, app);
        if (SYSTEM.startsWith("linux")) deb(image);
        else wrapped(image);
        say();
    }

    /// JavaFX is linked in: a cache that Java made with a module path is refused wherever else that path lies, one with a class path is not.
    private void jlink(Path fx) throws IOException, InterruptedException {
        run(tool("jlink"), "--module-path", fx.toString(), "--add-modules", MODULES, "--strip-debug", "--no-header-files", "--no-man-pages", "--compress", "zip-6", "--output", target.resolve("runtime").toString());
    }

    /// The folder with the program and its Java.
    private Path image(Path input) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(tool("jpackage"), "--type", "app-image", "--name", name(), "--app-version", version, "--vendor", "Murmuration",
                "--input", input.toString(), "--main-jar", "lib/murmuration-" + version + ".jar", "--main-class", "murmuration.Main",
                "--runtime-image", target.resolve("runtime").toString(), "--icon", icon().toString(), "--dest", target.toString()));
        for (String option : options("$APPDIR")) command.addAll(List.of("--java-options", option));
        command.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/" + CACHE, "--java-options", "-Xlog:aot=off"));
        if (SYSTEM.startsWith("linux")) command.addAll(List.of("--java-options", "-XX:TrimNativeHeapInterval=10000")); // what native code no longer needs goes back: 30 MB of 420, and only Linux can
        if (SYSTEM.startsWith("windows")) command.add("--win-console");
        run(command.toArray(String[]::new));
        Path image = target.resolve(name() + (SYSTEM.startsWith("mac") ? ".app" : ""));
        orderJars(app(image));
        return image;
    }

    /// The same as in the program that runs without being installed.
    private List<String> options(String app) throws IOException {
        var options = new ArrayList<String>();
        for (String line : Files.readAllLines(project.resolve("installer/bin/options"))) {
            if (!line.startsWith("#")) options.add(line);
        }
        options.add("-Dmurmuration.home=" + app);
        return options;
    }

    /// The cache holds for one order of the jars only, so the launcher and the training are given the same.
    private static void orderJars(Path app) throws IOException {
        Path configuration = app.resolve(name() + ".cfg");
        List<String> lines = Files.readAllLines(configuration).stream().filter(line -> !line.startsWith("app.classpath=")).toList();
        var whole = new ArrayList<>(lines);
        List<String> jars = jars(app).stream().map(jar -> "app.classpath=$APPDIR/lib/" + jar.getFileName()).toList();
        whole.addAll(whole.indexOf("[Application]") + 1, jars);
        Files.write(configuration, whole);
    }

    private static List<Path> jars(Path app) throws IOException {
        try (Stream<Path> files = Files.list(app.resolve("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /// Java checks the jars' times when it uses the cache, and a package keeps whole seconds only.
    private void train(Path image, Path app) throws IOException, InterruptedException {
        settle(image);
        Path scratch = Files.createDirectories(target.resolve("scratch"));
        String java = java(image).toString();
        String classPath = String.join(System.getProperty("path.separator"), jars(app).stream().map(Path::toString).toList());
        Path world = scratch.resolve("Low Water");
        var command = new ArrayList<>(List.of(java));
        command.addAll(options(app.toString()));
        command.addAll(List.of("-cp", classPath));
        var making = new ArrayList<>(command);
        making.addAll(List.of("murmuration.Main", "new", world.toString(), "--sample"));
        run(making.toArray(String[]::new));
        command.addAll(1, List.of("-XX:AOTCacheOutput=" + app.resolve(CACHE), "-Dglass.platform=Headless", "-Dprism.order=sw"));
        command.addAll(List.of("murmuration.studio.FirstFrame", app.toString(), world.toString(), scratch.resolve("remembered").toString(), TRAINED_SECONDS));
        run(command.toArray(String[]::new));
        settle(image);
    }

    /// Everything bears the time of the release.
    private void settle(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> !Files.isSymbolicLink(file)).toList()) Files.setLastModifiedTime(file, FileTime.from(date));
        }
    }

    private void deb(Path image) throws IOException, InterruptedException {
        Path root = target.resolve("deb");
        Path share = root.resolve("usr/share");
        Path ours = project.resolve("installer/linux");
        copy(image, root.resolve("opt/murmuration"));
        place(ours.resolve("murmuration"), root.resolve("usr/bin/murmuration"));
        place(ours.resolve("murmuration.desktop"), share.resolve("applications/murmuration.desktop"));
        place(ours.resolve("murmuration.xml"), share.resolve("mime/packages/murmuration.xml"));
        place(ours.resolve("copyright"), share.resolve("doc/murmuration/copyright"));
        for (int size : new int[] {16, 32, 64, 128, 256, 512}) place(project.resolve("assets/art/icon-" + size + ".png"), share.resolve("icons/hicolor/" + size + "x" + size + "/apps/murmuration.png"));
        place(project.resolve("assets/art/icon.svg"), share.resolve("icons/hicolor/scalable/apps/murmuration.svg"));
        write(share.resolve("metainfo/murmuration.metainfo.xml"), filled(ours.resolve("murmuration.metainfo.xml"), Map.of("@DATE@", date.toString().substring(0, 10))));
        manual(image, share);
        control(root, ours);
        settle(root);
        run("dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", root.toString(), target.resolve("murmuration_" + version + "_" + architecture() + ".deb").toString());
    }

    /// The manual page and the completion, told by the program itself.
    private void manual(Path image, Path share) throws IOException, InterruptedException {
        Path written = target.resolve("manual");
        run(java(image).toString(), "-cp", app(image).resolve("lib") + "/*", "murmuration.command.Manual", written.toString());
        Path page = Files.createDirectories(share.resolve("man/man1")).resolve("murmuration.1.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(page))) {
            Files.copy(written.resolve("murmuration.1"), out);
        }
        place(written.resolve("murmuration.bash"), share.resolve("bash-completion/completions/murmuration"));
    }

    private void control(Path root, Path ours) throws IOException {
        long kilobytes;
        try (Stream<Path> files = Files.walk(root)) {
            kilobytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / 1024;
        }
        write(root.resolve("DEBIAN/control"), filled(ours.resolve("control"), Map.of("@ARCH@", architecture(), "@SIZE@", String.valueOf(kilobytes))));
    }

    /// macOS and Windows.
    private void wrapped(Path image) throws IOException, InterruptedException {
        boolean mac = SYSTEM.startsWith("mac");
        var command = new ArrayList<>(List.of(tool("jpackage"), "--type", mac ? "dmg" : "msi", "--name", name(), "--app-version", mac ? version.replaceFirst("^0\\.", "1.") : version,
                "--vendor", "Murmuration", "--app-image", image.toString(), "--dest", target.toString(), "--license-file", project.resolve("LICENSE").toString()));
        command.addAll(List.of("--file-associations", project.resolve("installer/charx.properties").toString()));
        if (!mac) command.addAll(List.of("--win-menu", "--win-per-user-install", "--win-dir-chooser"));
        run(command.toArray(String[]::new));
    }

    private void say() throws IOException {
        try (Stream<Path> made = Files.list(target)) {
            made.filter(file -> file.toString().matches(".*\\.(deb|dmg|msi)")).forEach(file -> System.out.println(file + ", " + file.toFile().length() / 1_000_000 + " MB"));
        }
    }

    private Path icon() {
        if (SYSTEM.startsWith("linux")) return project.resolve("assets/art/icon-512.png");
        return project.resolve("installer/icons/murmuration." + (SYSTEM.startsWith("mac") ? "icns" : "ico"));
    }

    private static String name() {
        return SYSTEM.startsWith("linux") ? "murmuration" : "Murmuration";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }

    /// Where jpackage puts its input.
    private static Path app(Path image) {
        if (SYSTEM.startsWith("mac")) return image.resolve("Contents/app");
        return image.resolve(SYSTEM.startsWith("windows") ? "app" : "lib/app");
    }

    private static Path java(Path image) {
        if (SYSTEM.startsWith("mac")) return image.resolve("Contents/runtime/Contents/Home/bin/java");
        return image.resolve(SYSTEM.startsWith("windows") ? "runtime/bin/java.exe" : "lib/runtime/bin/java");
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private String filled(Path template, Map<String, String> values) throws IOException {
        String text = Files.readString(template).replace("@VERSION@", version);
        for (var value : values.entrySet()) text = text.replace(value.getKey(), value.getValue());
        return text;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void place(Path file, Path at) throws IOException {
        Files.createDirectories(at.getParent());
        Files.copy(file, at, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void copy(Path folder, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else place(file, copy);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) throw new IllegalStateException(command[0] + " ended with " + exit);
    }
}
