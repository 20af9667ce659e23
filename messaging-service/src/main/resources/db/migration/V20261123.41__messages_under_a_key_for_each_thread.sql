-- A data key for each thread, wrapped by the master key it names. Without the row the thread's texts cannot be read.
CREATE TABLE thread_key (
    thread_id     uuid        PRIMARY KEY REFERENCES thread,
    master_key_id text        NOT NULL,
    wrapped       bytea       NOT NULL,
    made_at       timestamptz NOT NULL
);

-- The body is sealed with the thread's key and bound to thread and message. A person or a staff login wrote it.
CREATE TABLE message (
    message_id       uuid        PRIMARY KEY,
    thread_id        uuid        NOT NULL REFERENCES thread,
    author_person_id uuid,
    author_staff_id  text,
    state            text        NOT NULL CONSTRAINT message_state_is_known CHECK (state IN ('HELD', 'DELIVERED')),
    body             bytea       NOT NULL CONSTRAINT message_body_is_bounded CHECK (octet_length(body) <= 20000),
    sent_at          timestamptz NOT NULL,
    version          bigint      NOT NULL DEFAULT 0,
    CONSTRAINT message_has_one_author CHECK ((author_person_id IS NULL) <> (author_staff_id IS NULL)),
    CONSTRAINT message_of_staff_is_never_held CHECK (state = 'DELIVERED' OR author_person_id IS NOT NULL)
);
REVOKE DELETE, TRUNCATE ON message FROM ${application};

-- A message at its place in one reader's feed, and since when it stands there. Append-only.
CREATE TABLE feed_entry (
    feed_id    uuid        NOT NULL REFERENCES feed,
    number     bigint      NOT NULL,
    message_id uuid        NOT NULL REFERENCES message,
    at         timestamptz NOT NULL,
    PRIMARY KEY (feed_id, number),
    CONSTRAINT feed_shows_a_message_once UNIQUE (feed_id, message_id)
);
REVOKE UPDATE, DELETE, TRUNCATE ON feed_entry FROM ${application};
