package murmuration.agent;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import murmuration.board.TraceQuery;
import murmuration.board.TraceType;
import murmuration.cast.Character;
import murmuration.language.Slots;
import murmuration.language.Words;
import murmuration.quality.Brief;
import murmuration.quality.Critic;
import murmuration.voice.Calls;
import murmuration.voice.Example;
import murmuration.voice.Occasion;
import murmuration.voice.Prompt;

/// Puts together what her voice is told and what her drafts are judged against. Texts of traces and of the book go in as material only.
final class Briefing {

    private static final int OTHERS_REMEMBERED = 60;
    private static final int SEEN = 6;

    private final Surroundings world;

    Briefing(Surroundings world) {
        this.world = world;
    }

    Prompt prompt(Task task, Character who, Memory memory, Knowing knowing, SplittableRandom random) {
        return prompt(task, Talk.beginning(world.board(), task), who, memory, knowing, random);
    }

    /// @param beginning the news that a talk began with, if this is an answer and it is known
    Prompt prompt(Task task, String beginning, Character who, Memory memory, Knowing knowing, SplittableRandom random) {
        int chapter = world.chapter().getAsInt();
        List<String> facts = Knowing.facts(who, world.canon(), chapter, task.topic(), world.inWords(task.topic()));
        var knows = new ArrayList<>(facts);
        knowing.passages().forEach(known -> knows.add(known.text()));
        List<String> seen = memory.seen();
        return new Prompt(
                who.name(),
                portrait(who),
                examples(who, task.situation()),
                task.situation(),
                beginning,
                task.occasion(),
                task.topic(),
                leaning(task, memory),
                List.copyOf(world.names()),
                knows,
                seen.subList(Math.max(0, seen.size() - SEEN), seen.size()),
                memory.said(),
                memory.advice(),
                who.voice().phrases(),
                slots(task, beginning, who, facts, memory, random),
                Critic.LONGEST);
    }

    Brief brief(Task task, Character who, Memory memory) {
        return brief(task, Talk.beginning(world.board(), task), who, memory);
    }

    /// @param beginning the news that a talk began with, if this is an answer and it is known
    Brief brief(Task task, String beginning, Character who, Memory memory) {
        int chapter = world.chapter().getAsInt();
        List<String> others = world.board()
                .read(TraceQuery.EVERYTHING.of(Set.of(TraceType.POST)).on(Set.of(task.topic())).newest(OTHERS_REMEMBERED))
                .traces().stream().filter(trace -> !trace.agent().equals(who.name())).map(trace -> trace.text()).toList();
        return new Brief(
                who, task.situation(), beginning, world.inWords(task.topic()), memory.said(), others, world.names(), Knowing.facts(who, world.canon(), chapter, "", ""), Knowing.secrets(who, world.canon(), chapter));
    }

    private static String portrait(Character who) {
        String role = who.role().isBlank() ? "" : ", " + who.role() + ",";
        return who.name() + role + " writes " + (who.voice().style().isBlank() ? "short posts" : who.voice().style());
    }

    /// Where she stands: to the topic, or, when she answers, to what was said.
    private static double leaning(Task task, Memory memory) {
        double mine = memory.stance(task.topic());
        return task.occasion() == Occasion.ANSWER ? Math.clamp((1 - Math.abs(mine - task.stance())) * Math.max(.3, Math.abs(mine)) * 1.5, -1, 1) : mine;
    }

    /// Her samples and what the novelist approved of hers, the one whose situation shares most with this one last: a small model imitates what stands nearest.
    private List<Example> examples(Character who, String situation) {
        return Stream.concat(who.voice().samples().stream().map(sample -> new Example(sample.situation(), sample.text())), world.lessons().samples(who.name()).stream())
                .sorted(comparingDouble((Example sample) -> Words.overlap(sample.situation() + " " + sample.text(), situation)))
                .toList();
    }

    private Map<String, String> slots(Task task, String beginning, Character who, List<String> facts, Memory memory, SplittableRandom random) {
        var slots = new HashMap<String, String>();
        slots.put(Prompt.CHAPTER, Integer.toString(world.chapter().getAsInt()));
        slots.put(Prompt.IN_THE_BOOK, Boolean.toString(Talk.isInTheBook(world.board(), task)));
        if (task.occasion() == Occasion.ANSWER) {
            slots.put("who", task.from());
            slots.put("name", task.from());
            Quotation.of(task.situation()).ifPresent(quote -> slots.put("quote", quote));
        }
        copy(task.details(), slots, "what", "place");
        if (task.occasion() == Occasion.EVENT) {
            copy(task.details(), slots, "who");
            Slots found = world.subjects().of(task.situation());
            found.who().ifPresent(text -> slots.putIfAbsent("who", text));
            found.what().ifPresent(text -> slots.putIfAbsent("what", text));
            found.place().ifPresent(text -> slots.putIfAbsent("place", text));
        }
        String news = beginning.isBlank() ? task.situation() : beginning;
        Calls calls = Calls.of(who.name(), who.voice().phrases()).with(who.knowledge().hasMet());
        calls.doer(news).ifPresent(doer -> {
            slots.put(Prompt.DOER, doer.inTheNews());
            slots.put("person", doer.byHer());
        });
        calls.next(news).ifPresent(next -> slots.put("other", next.byHer()));
        List<String> fresh = facts.stream().filter(fact -> memory.said().stream().noneMatch(said -> said.contains(fact))).toList();
        if (!fresh.isEmpty()) slots.put("fact", fresh.get(random.nextInt(fresh.size())));
        return slots;
    }

    private static void copy(Map<String, String> from, Map<String, String> to, String... keys) {
        for (String key : keys) {
            if (from.containsKey(key)) to.put(key, from.get(key));
        }
    }
}
