package murmuration.canon.manuscript;

import java.util.List;

/// @param number as the novelist numbers it where the numbers rise, else by position, from 1
public record Chapter(int number, String title, List<Scene> scenes) {}
