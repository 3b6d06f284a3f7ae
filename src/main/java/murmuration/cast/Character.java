package murmuration.cast;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One person of the novel, as her sheet says: who she is, what she wants and knows, how she sounds, what she allows herself.
///
/// A sheet is a value. Agents read it at each look; nobody but the novelist changes it.
/// Maps keep the order of the file, so that a sheet that is written again looks as its author left it.
///
/// @param motivations how much she cares and where she stands, by topic id
/// @param relationships her view of the others when the story begins, by name; it drifts in her memory, never here
/// @param voiceModel name of the voice that writes for her, where it is not the world's
/// @param other fields of the file that are not ours, at whatever depth, kept by [Sheets] for the way back
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Character(
        String name,
        Optional<String> fullName,
        String handle,
        Optional<String> portrait,
        String role,
        String biography,
        List<String> goals,
        Map<String, Motivation> motivations,
        Knowledge knowledge,
        VoiceSheet voice,
        Map<String, Relationship> relationships,
        Constraints constraints,
        Optional<String> voiceModel,
        @JsonIgnore Map<String, JsonNode> other) {

    public Character {
        if (name == null || name.isBlank()) throw new CastException("A character needs a name.");
        name = name.strip();
        fullName = fullName == null ? Optional.empty() : fullName;
        handle = handle == null || handle.isBlank() ? usualHandle(name) : handle;
        portrait = portrait == null ? Optional.empty() : portrait;
        role = role == null ? "" : role;
        biography = biography == null ? "" : biography;
        goals = goals == null ? List.of() : List.copyOf(goals);
        motivations = motivations == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(motivations));
        knowledge = knowledge == null ? Knowledge.EVERYTHING : knowledge;
        voice = voice == null ? VoiceSheet.UNKNOWN : voice;
        relationships = relationships == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(relationships));
        constraints = constraints == null ? Constraints.DEFAULT : constraints;
        voiceModel = voiceModel == null ? Optional.empty() : voiceModel;
        other = other == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }

    /// Her motive for a topic; one who never thought about it does not care.
    public Motivation motivation(String topic) {
        return motivations.getOrDefault(topic, Motivation.NONE);
    }

    /// Her feeling for another person when the story begins, -1..1; 0 for a stranger.
    public double affinity(String person) {
        Relationship relationship = relationships.get(person);
        return relationship == null ? 0 : relationship.affinity();
    }

    /// The same person with other constraints, as the novelist tunes them.
    public Character with(Constraints changed) {
        return new Character(name, fullName, handle, portrait, role, biography, goals, motivations, knowledge, voice, relationships, changed, voiceModel, other);
    }

    /// The same person with another way of speaking.
    public Character with(VoiceSheet changed) {
        return new Character(name, fullName, handle, portrait, role, biography, goals, motivations, knowledge, changed, relationships, constraints, voiceModel, other);
    }

    /// The same person moved by other things.
    public Character moved(Map<String, Motivation> changed) {
        return new Character(name, fullName, handle, portrait, role, biography, goals, changed, knowledge, voice, relationships, constraints, voiceModel, other);
    }

    /// The same person under another name; a handle that came from the old name comes from the new one.
    public Character called(String other) {
        String handleThen = handle.equals(usualHandle(name)) ? "" : handle;
        return new Character(other, fullName, handleThen, portrait, role, biography, goals, motivations, knowledge, voice, relationships, constraints, voiceModel, this.other);
    }

    /// The same person with another picture beside her sheet.
    public Character pictured(Optional<String> file) {
        return new Character(name, fullName, handle, file, role, biography, goals, motivations, knowledge, voice, relationships, constraints, voiceModel, other);
    }

    private static String usualHandle(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    Character withOther(Map<String, JsonNode> changed) {
        return new Character(name, fullName, handle, portrait, role, biography, goals, motivations, knowledge, voice, relationships, constraints, voiceModel, changed);
    }
}
