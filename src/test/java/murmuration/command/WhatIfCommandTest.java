package murmuration.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `whatif` on a world that has lived a little.
class WhatIfCommandTest {

    @TempDir
    static Path folder;

    private static Program program;
    private static String world;

    @BeforeAll
    static void a_world_that_has_lived() {
        program = new Program(folder);
        world = program.livedIn(3);
    }

    @Test
    void with_nothing_set_every_post_is_kept() {
        int posts = program.run("desk", world, "list", "--json").done().rows().size();
        var row = program.run("whatif", world, "--json").done().rows().getFirst();
        assertThat(row.get("kept").asInt()).isEqualTo(posts).isPositive();
        assertThat(row.get("dropped").asInt()).isZero();
        assertThat(row.get("added").asInt()).isZero();
        assertThat(row.propertyNames()).contains("agreement", "milliseconds");
    }

    @Test
    void without_any_post_a_day_all_of_hers_are_dropped_and_nobody_elses() {
        String author = program.run("desk", world, "show", "1", "--json").rows().getFirst().get("character").asString();
        int hers = program.run("desk", world, "list", "--character", author, "--json").rows().size();
        var row = program.run("whatif", world, "--set", author.toLowerCase() + ".dailyPosts=0", "--json").done().rows().getFirst();
        assertThat(row.get("dropped").asInt()).isEqualTo(hers);
    }

    @Test
    void says_that_it_replays_decisions_and_what_it_cannot_set() {
        assertThat(program.run("whatif", world).done().out()).contains("not of writing");
        program.run("whatif", world, "--set", "Nobody.dailyPosts=1").failed(Exit.WRONG, "nobody called Nobody");
        program.run("whatif", world, "--set", "Tria.courage=1").failed(Exit.WRONG, "no constraint 'courage'");
        program.run("whatif", world, "--set", "Tria.dailyPosts=1000").failed(Exit.WRONG, "from 0 to 50");
        program.run("whatif", world, "--set", "dailyPosts").failed(Exit.USAGE, "not of the form");
    }
}
