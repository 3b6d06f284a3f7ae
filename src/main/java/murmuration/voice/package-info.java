/// Whatever turns a prompt into words: the phrase book in a character's sheet, the small model that comes with the studio, any
/// server that speaks the OpenAI protocol ([EndpointVoice]), a script in a test. A voice only writes drafts; whether one of them is
/// any good is judged elsewhere, and it never learns.
///
/// The small model runs in a child process, because a fault in native code must not take the novel with it. A model of this size
/// writes nonsense when it is asked; it writes something when it continues pairs of news and posts, each draft from an opening of
/// its own, within a grammar, at a low temperature (0.3: one good post among three in 60 % of 26 situations, 0.7: in 27 %). Left to
/// tell the news itself it tells them wrong; given them, cut to one clause ([Lead]), and the first words of what is said to them, it has
/// one short sentence to write, which it can. Two slots and five pairs, since each slot reads all pairs before it writes a word. By
/// eye alone, over six situations of the sample cast: eight pairs read nearer to her voice than five, and nearer with an empty line
/// between them than without; five are a compromise with the time it takes to read them. Taught on seven hundred such pairs (LoRA of
/// rank 16, 65 steps) it wrote no better by eye, and slower, so it is shipped as it came.
///
/// A server is a stranger. What goes to it is fenced (`ChatPrompt`, `Material`), what comes from it is read up to a limit (`Wire`,
/// `Intake`), cleaned or dropped (`Answer`), and never followed; one that fails is left alone for a while (`Circuit`); keys stay in the
/// keyring ([Keys]) and are put in by the wire alone.
///
/// Dependencies: `dev.langchain4j:langchain4j-open-ai` knows the OpenAI protocol, its streams and its dialects (its retries are off, its
/// HTTP client is replaced by ours); `de.kherud:llama` runs GGUF models on all desktop systems without a compiler on the novelist's
/// machine (used by the child process alone); Jackson writes and reads the lines that go between parent and child;
/// `net.java.dev.jna:jna` reaches the Credential Manager of Windows, which has no program for it, and comes along with the
/// embedding model anyway (java-keyring 1.0.4, of 2023, would bring D-Bus too); SLF4J takes what a novelist need not see.
@NullMarked
package murmuration.voice;

import org.jspecify.annotations.NullMarked;
