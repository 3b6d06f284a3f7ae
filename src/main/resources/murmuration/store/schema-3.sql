-- After which chapter a post may go out, where the novelist moved it to a later one than its own.

CREATE TABLE releases (
    post_id INTEGER PRIMARY KEY REFERENCES posts (id),
    chapter INTEGER NOT NULL
);
