package murmuration.voice;

/// What a post is for: something happened in the story, somebody else wrote, or she speaks from herself.
public enum Occasion { EVENT, ANSWER, ALONE }
