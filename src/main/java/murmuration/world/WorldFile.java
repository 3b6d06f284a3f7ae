package murmuration.world;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import murmuration.board.TraceType;
import murmuration.canon.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// `world.json`: what a world is, apart from its people, its book and what has happened in it.
///
/// @param clock where the story begins, and how many times faster than life it runs
/// @param chapter where the book stands when the story begins
/// @param halfLives by trace type in lower case, as ISO durations
/// @param voice name of the voice that writes where a character names none; `local` is the embedded writer
/// @param voices other voices by name
/// @param store where board and desk lie if several studios share them: `jdbc:postgresql://HOST/DATABASE`, never with a password; otherwise in the folder
/// @param before events that happened shortly before the story begins
/// @param calendar events that happen by themselves when the story gets there
/// @param offers events that the novelist may let happen at any time
/// @param other fields that are not ours, kept for the way back
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorldFile(
        String title,
        Start clock,
        int chapter,
        List<Topic> topics,
        Map<String, Duration> halfLives,
        String voice,
        Map<String, VoiceSettings> voices,
        @Nullable String store,
        List<Fact> facts,
        List<StoryEvent> before,
        List<StoryEvent> calendar,
        List<StoryEvent> offers,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {

    static final String NAME = "world.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS, DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    record Start(Instant start, double speed) {
        Start {
            start = start == null ? Instant.parse("2000-01-01T08:00:00Z") : start;
            speed = speed > 0 ? speed : 360;
        }
    }

    /// A voice that the novelist set up.
    ///
    /// @param kind `local` (a GGUF file) or `endpoint` (a server that speaks the OpenAI protocol)
    /// @param file of a local voice, relative to the world
    /// @param baseUrl of an endpoint, up to and including the version
    /// @param style of an endpoint: `chat` or `completion`
    /// @param key of an endpoint: `keyring:NAME`, never the key itself
    /// @param drafts the most that an endpoint is asked for at a time
    /// @param timeout the longest that an endpoint may take for them, as an ISO duration
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VoiceSettings(
            @Nullable String kind,
            @Nullable String file,
            @Nullable String baseUrl,
            @Nullable String model,
            @Nullable String style,
            @Nullable String key,
            @Nullable Price pricePerMillion,
            @Nullable Double temperature,
            @Nullable Integer drafts,
            @Nullable Duration timeout,
            @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {

        /// What a million tokens cost.
        record Price(double in, double out) {}
    }

    WorldFile {
        title = title == null || title.isBlank() ? "Untitled" : title;
        clock = clock == null ? new Start(null, 0) : clock;
        topics = topics == null ? List.of() : List.copyOf(topics);
        halfLives = halfLives == null ? Map.of() : Map.copyOf(halfLives);
        voice = voice == null || voice.isBlank() ? "local" : voice;
        voices = voices == null ? Map.of() : Map.copyOf(voices);
        store = store == null || store.isBlank() ? null : store.strip();
        facts = facts == null ? List.of() : facts.stream().map(WorldFile::complete).toList();
        before = before == null ? List.of() : List.copyOf(before);
        calendar = calendar == null ? List.of() : List.copyOf(calendar);
        offers = offers == null ? List.of() : List.copyOf(offers);
        other = other == null ? Map.of() : other;
    }

    static WorldFile of(String title, Start clock, int chapter, List<Topic> topics, List<StoryEvent> before, List<StoryEvent> calendar, List<StoryEvent> offers) {
        return new WorldFile(title, clock, chapter, topics, Map.of(), "local", Map.of(), null, List.of(), before, calendar, offers, Map.of());
    }

    /// @throws WorldException if the folder holds no world, or its file cannot be read
    static WorldFile read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            @Nullable WorldFile world = JSON.readValue(withoutByteOrderMark(Files.readString(file, StandardCharsets.UTF_8)), WorldFile.class);
            if (world == null) throw new WorldException(file + " holds no world: it says null.");
            return world;
        } catch (NoSuchFileException e) {
            throw new WorldException(folder + " is not a world: it holds no world.json. Make one with `murmuration new`.", e);
        } catch (MalformedInputException e) {
            throw new WorldException(file + " is not text in UTF-8; save it as UTF-8.", e);
        } catch (IOException e) {
            throw new WorldException(file + " cannot be read: " + e.getMessage() + ".", e);
        } catch (JacksonException e) {
            var at = e.getLocation();
            String where = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
            String why = e.getCause() instanceof WorldException known ? known.getMessage() : e.getOriginalMessage();
            throw new WorldException(file + where + ": " + why, e);
        }
    }

    /// Writes through a temporary name, so that the file is never half there.
    void write(Path folder) {
        try {
            Path temporary = Files.createTempFile(folder, ".world", ".tmp");
            try {
                Files.writeString(temporary, JSON.writeValueAsString(this) + "\n");
                Files.move(temporary, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new WorldException("The folder " + folder + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /// Reads, changes and writes, one change after the other. A change that changes nothing writes nothing.
    static synchronized void change(Path folder, UnaryOperator<WorldFile> change) {
        WorldFile file = read(folder);
        WorldFile changed = change.apply(file);
        if (!changed.equals(file)) changed.write(folder);
    }

    WorldFile with(List<Fact> otherFacts) {
        return new WorldFile(title, clock, chapter, topics, halfLives, voice, voices, store, otherFacts, before, calendar, offers, other);
    }

    WorldFile with(String otherVoice, Map<String, VoiceSettings> otherVoices) {
        return new WorldFile(title, clock, chapter, topics, halfLives, otherVoice, otherVoices, store, facts, before, calendar, offers, other);
    }

    WorldFile at(String otherStore) {
        return new WorldFile(title, clock, chapter, topics, halfLives, voice, voices, otherStore, facts, before, calendar, offers, other);
    }

    Map<TraceType, Duration> halfLivesByType() {
        var byType = new EnumMap<TraceType, Duration>(TraceType.class);
        for (TraceType type : TraceType.values()) {
            Duration given = halfLives.get(type.name().toLowerCase(java.util.Locale.ROOT));
            if (given != null && given.toMillis() > 0) byType.put(type, given);
        }
        return byType;
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Fact complete(Fact fact) {
        if (fact.text() == null || fact.text().isBlank()) throw new WorldException("A fact in world.json has no text.");
        return new Fact(fact.text(), fact.chapter(), fact.topic() == null ? "" : fact.topic(), fact.knownBy() == null ? List.of() : fact.knownBy());
    }
}
