-- Times are milliseconds since 1970; *_at is story time unless it says real_at. JSON columns hold what is shown and judged again, never what is searched.

CREATE TABLE traces (
    id INTEGER PRIMARY KEY,
    agent_id TEXT NOT NULL,
    trace_type TEXT NOT NULL,
    topic TEXT NOT NULL,
    timestamp INTEGER NOT NULL,
    strength REAL NOT NULL,
    half_life INTEGER NOT NULL,
    decay_factor REAL NOT NULL, -- what one story hour leaves of the strength
    fades_at INTEGER NOT NULL, -- from here on the strength is under 2^-10 and the trace is not held in memory
    emotion TEXT NOT NULL,
    stance REAL NOT NULL,
    text TEXT NOT NULL,
    causes JSON NOT NULL,
    metadata JSON NOT NULL
);
CREATE INDEX traces_by_time ON traces (timestamp);
CREATE INDEX traces_by_fading ON traces (fades_at);

CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    agent TEXT NOT NULL,
    at INTEGER NOT NULL,
    topic TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    inputs JSON NOT NULL
);
CREATE INDEX decisions_by_agent ON decisions (agent, id);

CREATE TABLE posts (
    id INTEGER PRIMARY KEY,
    character TEXT NOT NULL,
    topic TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    real_at INTEGER NOT NULL,
    trace_id INTEGER NOT NULL,
    decision_id INTEGER NOT NULL,
    body JSON NOT NULL
);
CREATE INDEX posts_by_character ON posts (character, id);

CREATE TABLE verdicts (
    id INTEGER PRIMARY KEY,
    step INTEGER NOT NULL, -- verdicts given by one key press share a step and are undone together
    post_id INTEGER NOT NULL REFERENCES posts (id),
    real_at INTEGER NOT NULL,
    verdict JSON NOT NULL,
    state TEXT NOT NULL -- done, undone, or forgotten (undone, and something else was done since)
);
CREATE INDEX verdicts_by_step ON verdicts (step);

CREATE TABLE memories (
    agent TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    body JSON NOT NULL
);

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
