/// What can be measured of a text alone: sentences, words, graphemes, meaning, tone, style, spelling, and who did what
/// where in a plain sentence. Imports nothing of ours, so every other room may ask it.
///
/// OpenNLP earns its place by cutting sentences and tagging parts of speech offline from small models on the class path (and by
/// its Porter stemmer). LangChain4j's MiniLM brings a tokenizer and 23 MB of weights that run in the process: the only
/// native code here, and it runs on one platform thread of its own. The word list is SCOWL's (licence beside it); the
/// tone lexicon is our own work.
@NullMarked
package murmuration.language;

import org.jspecify.annotations.NullMarked;
