-- A board and a desk that several studios share: the tables of schema-1 to schema-4, with what following others needs.
--
-- "rowid" numbers the rows of a table as SQLite does by itself; "xid" is the transaction that wrote a row, by which a reader finds everything that was committed
-- since he last looked, in whatever order. Keys are given by the studios: each has a thousand million numbers of its own (session * 1,000,000,000).

CREATE TABLE murmuration (schema_version INTEGER NOT NULL);
INSERT INTO murmuration VALUES (0);

CREATE TABLE studios (
    session BIGINT PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    novelist TEXT NOT NULL,
    machine TEXT NOT NULL,
    opened_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
);

-- Which studio lets whom live: by name of the character, and by the empty name for time and calendar. Good until then, unless it is renewed.
CREATE TABLE claims (
    name TEXT PRIMARY KEY,
    session BIGINT NOT NULL REFERENCES studios (session),
    until TIMESTAMPTZ NOT NULL
);

CREATE TABLE traces (
    id BIGINT PRIMARY KEY,
    agent_id TEXT NOT NULL,
    trace_type TEXT NOT NULL,
    topic TEXT NOT NULL,
    timestamp BIGINT NOT NULL,
    strength DOUBLE PRECISION NOT NULL,
    half_life BIGINT NOT NULL,
    decay_factor DOUBLE PRECISION NOT NULL,
    fades_at BIGINT NOT NULL,
    emotion TEXT NOT NULL,
    stance DOUBLE PRECISION NOT NULL,
    text TEXT NOT NULL,
    causes TEXT NOT NULL,
    metadata TEXT NOT NULL,
    rowid BIGINT NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY,
    xid BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text::bigint)
);
CREATE INDEX traces_by_time ON traces (timestamp);
CREATE INDEX traces_by_fading ON traces (fades_at);
CREATE INDEX traces_by_transaction ON traces (xid);

CREATE TABLE decisions (
    id BIGINT PRIMARY KEY,
    agent TEXT NOT NULL,
    at BIGINT NOT NULL,
    topic TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    inputs TEXT NOT NULL,
    rowid BIGINT NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX decisions_by_agent ON decisions (agent, rowid);

CREATE TABLE posts (
    id BIGINT PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    character TEXT NOT NULL,
    topic TEXT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    real_at BIGINT NOT NULL,
    trace_id BIGINT NOT NULL,
    decision_id BIGINT NOT NULL,
    body TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 0, -- grows with every verdict, undoing and redoing
    xid BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text::bigint) -- the last transaction that judged it
);
CREATE INDEX posts_by_character ON posts (character, id);
CREATE INDEX posts_by_transaction ON posts (xid);

CREATE TABLE verdicts (
    id BIGINT PRIMARY KEY,
    step BIGINT NOT NULL,
    post_id BIGINT NOT NULL REFERENCES posts (id),
    real_at BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    state TEXT NOT NULL,
    novelist TEXT NOT NULL DEFAULT ''
);
CREATE INDEX verdicts_by_step ON verdicts (step);
CREATE INDEX verdicts_by_post ON verdicts (post_id);

CREATE TABLE memories (
    agent TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    body TEXT NOT NULL
);

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE accounts (
    name TEXT PRIMARY KEY,
    body TEXT NOT NULL
);

CREATE TABLE outbox (
    post_id BIGINT PRIMARY KEY REFERENCES posts (id),
    account TEXT NOT NULL,
    approved_at BIGINT NOT NULL,
    rkey TEXT NOT NULL,
    record TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    reason TEXT NOT NULL,
    uri TEXT NOT NULL,
    cid TEXT NOT NULL,
    UNIQUE (account, rkey)
);

CREATE TABLE releases (
    post_id BIGINT PRIMARY KEY REFERENCES posts (id),
    chapter INTEGER NOT NULL
);
