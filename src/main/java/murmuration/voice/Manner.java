package murmuration.voice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a model on this machine is asked.
///
/// The small one that comes along continues a text; it could not follow an instruction, whatever its file says. A larger one that was taught to
/// follow instructions brings a template with it, in which it wants to be spoken to.
public enum Manner {
    CONTINUES(2, 2048),
    ANSWERS(2, 4608);

    private static final int HEAD = 32 << 20;
    private static final String TEMPLATE = "tokenizer.chat_template";

    private final int atOnce;
    private final int context;

    Manner(int atOnce, int context) {
        this.atOnce = atOnce;
        this.context = context;
    }

    /// As the file wants it: it answers, if its head (the part before the weights) holds a template.
    ///
    /// @throws VoiceException if the file cannot be read
    public static Manner of(Path model) {
        try (InputStream file = Files.newInputStream(model)) {
            return new String(file.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains(TEMPLATE) ? ANSWERS : CONTINUES;
        } catch (IOException e) {
            throw new VoiceException("The model file " + model.getFileName() + " cannot be read.", e);
        }
    }

    /// Drafts that are written at the same time.
    int atOnce() {
        return atOnce;
    }

    /// Tokens that a draft and what it is told may have together.
    int context() {
        return context;
    }
}
