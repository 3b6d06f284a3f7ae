package murmuration.studio.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import murmuration.canon.Fact;
import murmuration.cast.Character;
import murmuration.cast.Sheets;
import murmuration.studio.parts.Background;
import murmuration.world.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CanonModelTest {

    private static final Path HOME = Path.of(System.getProperty("murmuration.home", "."));
    private static final List<Character> CAST = Sheets.readAll(HOME.resolve("characters")).cast();
    private static final List<Topic> TOPICS = List.of(new Topic("refugees", "The newcomers", "refugees, the Constance, beds", ""), new Topic("residence", "Residence", "slips, windows, the Office", ""));

    private final List<String> done = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final SampleBook book = new SampleBook(HOME, CAST, TOPICS, done);
    private final CanonModel model = new CanonModel(book, new Background(Runnable::run, Runnable::run, said::add));

    @Test
    void the_book_is_read_when_it_is_first_looked_at() {
        assertThat(model.proposed()).isEmpty();
        model.look();
        assertThat(model.proposed()).isNotEmpty();
        assertThat(model.manuscript().get().chapters()).allSatisfy(chapter -> assertThat(model.present(chapter)).isNotEmpty());
        assertThat(model.lines(sarah())).isNotEmpty().allSatisfy(line -> assertThat(line.text()).isNotBlank());
        model.look();
        assertThat(done).isEmpty();
    }

    @Test
    void what_is_right_holds_and_is_asked_no_more_until_it_is_taken_back() {
        model.look();
        Statement first = model.proposed().getFirst();
        model.shelf().hold(first, first.fact());
        assertThat(book.truth().facts()).contains(first.fact());
        assertThat(model.proposed()).doesNotContain(first);
        model.shelf().undo();
        assertThat(book.truth().facts()).doesNotContain(first.fact());
        assertThat(model.proposed()).contains(first);
        model.shelf().redo();
        assertThat(book.truth().facts()).contains(first.fact());
    }

    @Test
    void what_was_let_go_comes_back_only_by_undoing() {
        model.look();
        Statement first = model.proposed().getFirst();
        model.shelf().letGo(first);
        assertThat(model.proposed()).doesNotContain(first);
        model.readAgain();
        assertThat(model.proposed()).doesNotContain(first);
        model.shelf().undo();
        assertThat(model.proposed()).contains(first);
    }

    @Test
    void a_fact_is_edited_and_a_new_one_stands_in_the_order_of_chapters() {
        Statement old = model.facts().getLast();
        model.shelf().hold(old, new Fact("Lotte was born on a sorting table", 4, "refugees", List.of("Sarah", "Tria")));
        model.shelf().add(new Fact("Pell keeps copies", 2, "residence", List.of("Tria")));
        assertThat(book.truth().facts()).extracting(Fact::text).containsExactly("Pell keeps copies", "Window Four is the only window that opens", "Lotte was born on a sorting table");
    }

    @Test
    void a_chapter_narrows_what_is_shown() {
        model.look();
        int all = model.proposed().size();
        int number = model.proposed().getFirst().chapter();
        model.chapter().set(model.manuscript().get().chapters().stream().filter(chapter -> chapter.number() == number).findFirst());
        assertThat(model.proposed()).isNotEmpty().hasSizeLessThan(all).allSatisfy(statement -> assertThat(statement.chapter()).isEqualTo(number));
        model.readAgain();
        assertThat(model.chapter().get()).map(chapter -> chapter.number()).contains(number);
    }

    @Test
    void a_reading_tells_how_far_it_is_and_can_be_stopped() throws InterruptedException {
        var fx = new LinkedBlockingQueue<Runnable>();
        var begun = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        Executor slow = work -> Thread.ofVirtual().start(() -> {
            work.run();
            stopped.countDown();
        });
        var slowBook = new CanonModel(new Waiting(book, begun), new Background(slow, fx::add, said::add));
        slowBook.look();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        slowBook.beat();
        assertThat(slowBook.work().get()).contains(new CanonModel.Work("Chapter one", .25));
        slowBook.cancel();
        assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
        fx.take().run();
        assertThat(slowBook.work().get()).isEmpty();
        assertThat(said).containsExactly("Reading the book was stopped.");
        assertThat(slowBook.manuscript().get()).isEqualTo(book.manuscript());
    }

    private static Character sarah() {
        return CAST.stream().filter(who -> who.name().equals("Sarah")).findFirst().orElseThrow();
    }
}
