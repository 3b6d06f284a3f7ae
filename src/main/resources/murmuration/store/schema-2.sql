-- What is on its way to a network. A row is written when a post is approved, and its record does not change from the first attempt on.

CREATE TABLE accounts (
    name TEXT PRIMARY KEY,
    body JSON NOT NULL
);

CREATE TABLE outbox (
    post_id INTEGER PRIMARY KEY REFERENCES posts (id),
    account TEXT NOT NULL,
    approved_at INTEGER NOT NULL, -- real time
    rkey TEXT NOT NULL,
    record TEXT NOT NULL, -- as it is sent, byte for byte
    due_at INTEGER NOT NULL,
    state TEXT NOT NULL, -- waiting, sending (an attempt was made and its end is not known), sent, failed (certainly not there), stopped
    attempts INTEGER NOT NULL,
    reason TEXT NOT NULL,
    uri TEXT NOT NULL,
    cid TEXT NOT NULL,
    UNIQUE (account, rkey)
);
