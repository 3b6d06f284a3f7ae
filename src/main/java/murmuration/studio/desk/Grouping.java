package murmuration.studio.desk;

/// Which posts lie together: none, those of one character, or those that answer each other.
enum Grouping {
    NONE, CHARACTER, THREAD
}
