package murmuration.studio.desk;

/// In which order posts are read: as they came, those first that passed their author's checks by the least, or the best first.
enum Order {
    OLDEST, WEAKEST, BEST
}
