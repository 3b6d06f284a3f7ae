/// Murmuration: the characters of a novel as autonomous agents, a shared board of fading traces, and one human gate.
///
/// The rooms, from the top down, import only what stands below them: [murmuration.command] the command line, [murmuration.bench] its measurements, `studio` the window,
/// `world` a project and its parts, `insight` what can be seen in it, `export` the way out, `agent` a character's life, `quality` her checks, `review` the desk,
/// `canon` the book, `board` the traces, `voice` what turns a prompt into words, `cast` the sheets, `language` what can be measured of a text, `store` the database.
@NullMarked
package murmuration;

import org.jspecify.annotations.NullMarked;
