package murmuration;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.MonitorInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The arrows of the house and what the brief promises, as sentences.
class ArchitectureTest {

    private static final Path COMPILED = Path.of(System.getProperty("murmuration.home", "."), "target", "classes");
    private static final JavaClasses HOUSE = house();

    /// From the top of the house to its cellar.
    private static final List<String> ROOMS =
            List.of("command", "bench", "studio", "world", "insight", "export", "agent", "quality", "review", "canon", "board", "voice", "cast", "language", "store");

    /// Classes of libraries are known by their names alone, which is all that these sentences ask and twenty seconds faster.
    private static JavaClasses house() {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPath(COMPILED);
        });
    }

    /// Each room and what it may look into.
    static Stream<Arguments> arrows() {
        return Stream.of(
                Arguments.of("command", below("command")),
                Arguments.of("bench", below("studio")),
                Arguments.of("studio", below("studio")),
                Arguments.of("world", below("world")),
                Arguments.of("insight", below("insight")),
                Arguments.of("export", List.of("review")),
                Arguments.of("agent", below("agent")),
                Arguments.of("quality", List.of("cast", "canon", "language")),
                Arguments.of("review", List.of("store", "board")),
                Arguments.of("canon", List.of("store", "language")),
                Arguments.of("board", List.of("store")),
                Arguments.of("voice", List.of()),
                Arguments.of("cast", List.of()),
                Arguments.of("language", List.of()),
                Arguments.of("store", List.of()));
    }

    private static List<String> below(String room) {
        return ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size());
    }

    @ParameterizedTest(name = "{0} looks into {1} only")
    @MethodSource("arrows")
    void arrows_point_down(String room, List<String> open) {
        String[] ours = Stream.concat(Stream.of(room), open.stream()).map(name -> "murmuration." + name + "..").toArray(String[]::new);
        noClasses().that().resideInAPackage("murmuration." + room + "..")
                .should().dependOnClassesThat(JavaClass.Predicates.resideInAPackage("murmuration..").and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(ours))))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void every_package_is_a_room_of_the_house() {
        Set<String> rooms = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("murmuration."))
                .map(name -> name.split("\\.")[1])
                .collect(Collectors.toSet());
        assertThat(rooms).isSubsetOf(ROOMS).contains("store", "cast", "board", "review");
    }

    @Test
    void there_is_no_way_round_in_a_circle() {
        slices().matching("murmuration.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void only_the_studio_knows_java_fx() {
        noClasses().that().resideOutsideOfPackage("murmuration.studio..").should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..").check(HOUSE);
    }

    @Test
    void one_class_alone_hops_onto_the_fx_thread() {
        Set<String> hoppers = calls("javafx.application.Platform", "runLater").map(call -> outermost(call.getOriginOwner())).collect(Collectors.toSet());
        assertThat(hoppers).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void only_the_start_and_the_writers_process_end_the_machine() {
        Set<String> enders = Stream.of(calls("java.lang.System", "exit"), calls("java.lang.Runtime", "exit"), calls("java.lang.Runtime", "halt"))
                .flatMap(calls -> calls)
                .map(call -> outermost(call.getOriginOwner()))
                .collect(Collectors.toSet());
        assertThat(enders).isSubsetOf("murmuration.Main", "murmuration.command.DesktopWindow", "murmuration.voice.WriterProcess");
    }

    @Test
    void no_agent_and_no_board_waits_for_another() {
        noClasses().that().resideInAnyPackage("murmuration.agent..", "murmuration.board..")
                .should().dependOnClassesThat().resideInAPackage("java.util.concurrent.locks..")
                .orShould().dependOnClassesThat().haveNameMatching("java\\.util\\.concurrent\\.(Semaphore|CountDownLatch|CyclicBarrier|Phaser)")
                .orShould(callMethodWhere(named("invokeAll")))
                .allowEmptyShould(true)
                .check(HOUSE);
        noMethods().that().areDeclaredInClassesThat().resideInAnyPackage("murmuration.agent..", "murmuration.board..")
                .should().haveModifier(JavaModifier.SYNCHRONIZED)
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "board"})
    void no_byte_code_takes_a_monitor(String room) throws IOException {
        Path compiled = COMPILED.resolve("murmuration").resolve(room);
        if (!Files.isDirectory(compiled)) return;
        try (Stream<Path> files = Files.walk(compiled)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".class")).toList();
            assertThat(all).isNotEmpty().noneMatch(ArchitectureTest::takesAMonitor);
        }
    }

    @Test
    void no_agent_holds_another_agent() {
        List<String> held = HOUSE.stream()
                .filter(type -> outermost(type).equals("murmuration.agent.Agent"))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getName().startsWith("this$"))
                .filter(field -> field.getType().getAllInvolvedRawTypes().stream().anyMatch(type -> type.getName().equals("murmuration.agent.Agent")))
                .map(JavaField::getFullName)
                .toList();
        assertThat(held).isEmpty();
    }

    @Test
    void no_agent_changes_what_the_novelist_allows_it() {
        noClasses().that().resideInAPackage("murmuration.agent..")
                .should().callConstructorWhere(DescribedPredicate.describe("of constraints", call -> call.getTargetOwner().getName().equals("murmuration.cast.Constraints")))
                .orShould(callMethodWhere(DescribedPredicate.describe("that changes a sheet", call -> call.getTargetOwner().getName().equals("murmuration.cast.Character") && call.getName().equals("with"))))
                .orShould().dependOnClassesThat().haveNameMatching("murmuration\\.cast\\.(Sheets|Draft|SheetText|SheetMerge)")
                .check(HOUSE);
    }

    @Test
    void an_exporter_accepts_nothing_but_approved_posts() {
        Set<String> unapproved = Set.of("murmuration.review.Post", "murmuration.review.Item", "murmuration.review.Desk");
        List<String> doors = HOUSE.stream()
                .filter(type -> type.getPackageName().startsWith("murmuration.export"))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> !unit.getModifiers().contains(JavaModifier.PRIVATE) && !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(unit -> parameters(unit).anyMatch(unapproved::contains))
                .map(JavaCodeUnit::getFullName)
                .toList();
        assertThat(doors).isEmpty();
    }

    private static Stream<String> parameters(JavaCodeUnit unit) {
        return unit.getParameterTypes().stream().map(JavaType::getAllInvolvedRawTypes).flatMap(Set::stream).map(JavaClass::getName);
    }

    private static Stream<JavaMethodCall> calls(String owner, String method) {
        return HOUSE.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getName().equals(owner) && call.getName().equals(method));
    }

    private static DescribedPredicate<JavaMethodCall> named(String method) {
        return DescribedPredicate.describe("named " + method, call -> call.getName().equals(method));
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static boolean takesAMonitor(Path file) {
        try {
            ClassModel model = ClassFile.of().parse(file);
            return model.methods().stream().flatMap(method -> method.code().stream()).flatMap(code -> code.elementStream()).anyMatch(MonitorInstruction.class::isInstance);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
