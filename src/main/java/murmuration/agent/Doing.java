package murmuration.agent;

/// What an agent is at.
public enum Doing {
    LOOKING, DECIDING, WRITING, CHECKING, RESTING, QUIET, PAUSED, FAILED, STOPPED
}
