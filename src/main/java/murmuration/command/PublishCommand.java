package murmuration.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import murmuration.cast.Character;
import murmuration.export.bluesky.Bluesky;
import murmuration.export.bluesky.BlueskyException;
import murmuration.review.Account;
import murmuration.review.Outbox;
import murmuration.review.Outgoing;
import murmuration.review.Outgoing.Stage;
import murmuration.world.World;
import murmuration.world.WorldException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/// An app password is typed unseen or read from standard input; it is never an argument.
@Command(
        name = "publish",
        description = "Sends approved posts that are due to Bluesky, each once. Nothing is sent before you log in.",
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "Examples:",
            "  murmuration publish ~/Murmuration/Low\\ Water login --account tria.bsky.social --character Tria",
            "  murmuration publish ~/Murmuration/Low\\ Water --dry-run"
        })
final class PublishCommand implements Callable<Integer> {

    private final Machine machine;
    private final Terminal terminal;
    private final Typed typed;

    @Parameters(paramLabel = "WORLD", description = "The world's folder.")
    private Path folder;

    @Option(names = "--account", paramLabel = "A", scope = ScopeType.INHERIT, description = "The handle of one account, such as tria.bsky.social; without it, all.")
    private Optional<String> account = Optional.empty();

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--dry-run", description = "Say what would be sent and when; send nothing and change nothing.")
    private boolean dryRun;

    @Option(names = "--earlier", description = "Take posts as well that were approved before their account was logged in.")
    private boolean earlier;

    @Option(names = "--yes", description = "Yes, accounts that have never sent anything may begin.")
    private boolean yes;

    PublishCommand(Machine machine, Terminal terminal, Typed typed) {
        this.machine = machine;
        this.terminal = terminal;
        this.typed = typed;
    }

    @Override
    public Integer call() {
        try (var world = World.open(folder, machine.forALook())) {
            if (world.bluesky().outbox().accounts().isEmpty()) throw new BlueskyException("Nobody is logged in; `murmuration publish WORLD login --account HANDLE` does that.");
            account.ifPresent(name -> known(world, name));
            return dryRun ? foresee(world) : send(world);
        }
    }

    @Command(description = "Logs in with an app password, typed unseen or read from standard input.", footer = {"", "Example:", "  murmuration publish WORLD login --account tria.bsky.social --character Tria"})
    int login(
            @Option(names = "--character", paramLabel = "C", description = "Whose posts it publishes; may be given more than once. Without it, whoever has that name.") List<String> characters,
            @Option(names = "--service", paramLabel = "URL", defaultValue = Bluesky.USUAL_SERVICE, description = "The account's server (default ${DEFAULT-VALUE}).") String service,
            @Option(names = "--delay", paramLabel = "T", converter = Times.Length.class, description = "Time between approval and sending, in which you can stop it (default 5m).") Optional<Duration> delay,
            @Option(names = "--language", paramLabel = "L", description = "Language of the posts, such as en; up to three.") List<String> languages,
            @Option(names = "--no-bot-label", description = "Do not mark the account as automated.") boolean unlabelled) {
        String handle = Bluesky.plain(account.orElseThrow(() -> new BlueskyException("Say which account, with --account tria.bsky.social.")));
        try (var world = World.open(folder, machine.forALook())) {
            var whose = whose(world, handle, characters == null ? List.of() : characters);
            String password = typed.secret("App password of " + handle).filter(line -> !line.isBlank()).orElseThrow(() -> new BlueskyException("No app password was given."));
            var door = world.bluesky().login(service, handle, password, whose);
            Account in = door.account();
            if (delay.isPresent()) in = in.delay(delay.get());
            if (languages != null) in = in.languages(languages.stream().limit(3).toList());
            if (unlabelled) in = in.automated(false);
            world.bluesky().outbox().put(in);
            return welcome(in, door.place());
        }
    }

    @Command(description = "Forgets an account and its app password; what is published stays.", footer = {"", "Example:", "  murmuration publish WORLD logout --account tria.bsky.social"})
    int logout() {
        String name = account.orElseThrow(() -> new BlueskyException("Say which account, with --account."));
        try (var world = World.open(folder, machine.forALook())) {
            world.bluesky().logout(known(world, name).name());
            return said(Bluesky.plain(name) + " is logged out.", new Done("logout", Bluesky.plain(name)));
        }
    }

    @Command(description = "Keeps posts that wait from being sent.", footer = {"", "Example:", "  murmuration publish WORLD stop 12"})
    int stop(@Parameters(paramLabel = "ID", arity = "1..*") List<Long> ids) {
        try (var world = World.open(folder, machine.forALook())) {
            world.bluesky().courier().fill(false);
            ids.forEach(world.bluesky().outbox()::stop);
            return said(ids.size() == 1 ? "Post " + ids.getFirst() + " stays here." : ids.size() + " posts stay here.", new Done("stop", ids));
        }
    }

    @Command(description = "Lets posts that failed, were stopped or wait be sent at the next publish.", footer = {"", "Example:", "  murmuration publish WORLD retry 12"})
    int retry(@Parameters(paramLabel = "ID", arity = "1..*") List<Long> ids) {
        try (var world = World.open(folder, machine.forALook())) {
            world.bluesky().courier().fill(false);
            ids.forEach(id -> world.bluesky().outbox().retry(id, Instant.now()));
            return said(ids.size() == 1 ? "Post " + ids.getFirst() + " is due." : ids.size() + " posts are due.", new Done("retry", ids));
        }
    }

    private int foresee(World world) {
        return report(world, world.bluesky().courier().outlook(earlier).stream().filter(this::isWanted).filter(row -> row.stage() != Stage.SENT).toList());
    }

    private int send(World world) {
        Outbox outbox = world.bluesky().outbox();
        world.bluesky().courier().fill(earlier);
        List<Outgoing> before = outbox.rows().stream().filter(this::isWanted).filter(row -> row.stage() != Stage.SENT).toList();
        confirm(world, before);
        world.bluesky().courier().hurry();
        world.bluesky().courier().send(this::isWanted);
        Predicate<Outgoing> wasHere = row -> before.stream().anyMatch(one -> one.post() == row.post());
        return report(world, outbox.rows().stream().filter(wasHere).toList());
    }

    /// Asked once for every account, before its first post.
    private void confirm(World world, List<Outgoing> rows) {
        Outbox outbox = world.bluesky().outbox();
        for (Account one : outbox.accounts()) {
            long posts = rows.stream().filter(row -> row.account().equals(one.name()) && !row.due().isAfter(Instant.now())).count();
            if (one.confirmed() || posts == 0) continue;
            String what = one.name() + " has never sent anything; " + (posts == 1 ? "one post is" : posts + " posts are") + " due.";
            if (yes || typed.yes(what + " Send?").orElse(false)) outbox.put(one.confirm());
            else terminal.remark(what + " Look with --dry-run, then say --yes once.");
        }
    }

    private int report(World world, List<Outgoing> rows) {
        List<OutboxRow> told = rows.stream().map(row -> OutboxRow.of(row, world)).toList();
        if (json) terminal.json(new Report(dryRun, told));
        else new OutboxTelling(terminal, dryRun).tell(told);
        boolean wrong = told.stream().anyMatch(row -> row.state().equals("failed") || !row.reason().isEmpty() && !row.due().isAfter(Instant.now()));
        if (!json && !dryRun && told.isEmpty()) hintAtEarlier(world);
        return wrong && !dryRun ? Exit.WRONG : Exit.DONE;
    }

    private void hintAtEarlier(World world) {
        int older = world.bluesky().outbox().missing(true).size();
        if (older > 0) terminal.remark((older == 1 ? "One post was" : older + " posts were") + " approved before the account was logged in; --earlier takes them as well.");
    }

    private int welcome(Account in, String place) {
        String whose = in.characters().isEmpty() ? "nobody yet" : String.join(", ", in.characters());
        return said(in.name() + " publishes for " + whose + ", from now on. Its app password is in " + place + ".", new LoggedIn("login", in.name(), in.id(), List.copyOf(in.characters()), place));
    }

    private int said(String sentence, Object asJson) {
        if (json) terminal.json(asJson);
        else terminal.say(sentence);
        return Exit.DONE;
    }

    /// Whose posts an account publishes: those asked for, or who has its name, in the story or in the network.
    private static TreeSet<String> whose(World world, String handle, List<String> asked) {
        var whose = new TreeSet<String>();
        for (String name : asked) {
            whose.add(world.cast().stream().map(Character::name).filter(name::equalsIgnoreCase).findFirst().orElseThrow(() -> new WorldException("There is nobody called " + name + " in this world.")));
        }
        String first = handle.replaceFirst("\\..*", "");
        if (asked.isEmpty()) world.cast().stream().filter(one -> one.name().equalsIgnoreCase(first) || one.handle().equalsIgnoreCase(first)).map(Character::name).forEach(whose::add);
        boolean known = world.bluesky().outbox().account(handle).isPresent();
        if (whose.isEmpty() && !known) throw new BlueskyException("Say whose posts " + handle + " publishes, with --character NAME.");
        return known && asked.isEmpty() ? new TreeSet<>() : whose;
    }

    private static Account known(World world, String name) {
        return world.bluesky().outbox().account(Bluesky.plain(name)).orElseThrow(() -> new BlueskyException("Nobody is logged in as " + Bluesky.plain(name) + "."));
    }

    private boolean isWanted(Outgoing row) {
        return account.map(name -> row.account().equals(Bluesky.plain(name))).orElse(true);
    }

    private record Report(boolean dryRun, List<OutboxRow> posts) {}

    private record Done(String done, Object what) {}

    private record LoggedIn(String done, String account, String did, List<String> characters, String passwordIn) {}
}
