-- The walls that every service with a database has. ${application} is the role the program works with.
CREATE EXTENSION IF NOT EXISTS btree_gist;

GRANT USAGE ON SCHEMA public TO ${application};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${application};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO ${application};

-- Facts on their way out. The position is drawn after the aggregate's row lock, so it orders the facts of one key.
CREATE TABLE outbox (
    position bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
    event_id uuid        NOT NULL,
    topic    text        NOT NULL,
    key      text        NOT NULL,
    type     text        NOT NULL,
    headers  jsonb       NOT NULL DEFAULT '{}',
    data     bytea       NOT NULL CONSTRAINT outbox_data_is_small CHECK (octet_length(data) <= 65536),
    at       timestamptz NOT NULL,
    CONSTRAINT outbox_event_is_written_once UNIQUE (event_id, topic)
);

-- How far each partition was applied, and the last beat seen on it.
CREATE TABLE consumed_partition (
    topic       text   NOT NULL,
    partition   int    NOT NULL,
    next_offset bigint NOT NULL,
    last_beat   timestamptz,
    PRIMARY KEY (topic, partition)
);

-- Recognises an event that a relay sent twice.
CREATE TABLE inbox (
    event_id   uuid        PRIMARY KEY,
    applied_at timestamptz NOT NULL
);
CREATE INDEX inbox_by_age ON inbox (applied_at);

-- Keys of domain topics whose later records follow a poisoned one to the dead topic.
CREATE TABLE dead_key (
    topic text        NOT NULL,
    key   text        NOT NULL,
    since timestamptz NOT NULL,
    PRIMARY KEY (topic, key)
);

-- Who may what: the truth in enrollment, a projection everywhere else.
CREATE TABLE roster_person (
    person_id uuid    PRIMARY KEY,
    sub       text,
    couple_id uuid,
    epoch     int     NOT NULL,
    revision  bigint  NOT NULL,
    unknown   boolean NOT NULL DEFAULT false,
    record    jsonb   NOT NULL
);
CREATE INDEX roster_person_by_sub ON roster_person (sub);
CREATE INDEX roster_person_by_treating ON roster_person USING gin ((record -> 'treating') jsonb_path_ops);

CREATE TABLE roster_couple (
    couple_id        uuid    PRIMARY KEY,
    first_person_id  uuid    NOT NULL,
    second_person_id uuid    NOT NULL,
    epoch            int     NOT NULL,
    revision         bigint  NOT NULL,
    unknown          boolean NOT NULL DEFAULT false,
    record           jsonb   NOT NULL
);

-- Who read or wrote what about whom. Nobody but the schema's owner can change or remove a row.
CREATE TABLE audit (
    audit_id   uuid        PRIMARY KEY,
    at         timestamptz NOT NULL,
    actor      text        NOT NULL,
    actor_kind text        NOT NULL,
    operation  text        NOT NULL,
    deed       text        NOT NULL CONSTRAINT audit_deed_is_known CHECK (deed IN ('READ', 'WRITE')),
    persons    uuid[]      NOT NULL,
    couple_id  uuid,
    relation   text        NOT NULL,
    stale      boolean     NOT NULL,
    request_id text        NOT NULL,
    address    text        NOT NULL
);
CREATE INDEX audit_by_time ON audit (at, audit_id);
CREATE INDEX audit_by_person ON audit USING gin (persons);
REVOKE UPDATE, DELETE, TRUNCATE ON audit FROM ${application};

-- One row a creating request: a replay finds what the first one made. Never a body.
CREATE TABLE idempotency (
    caller    text        NOT NULL,
    method    text        NOT NULL,
    path      text        NOT NULL,
    key       text        NOT NULL,
    body_hmac bytea       NOT NULL,
    created   uuid[]      NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (caller, method, path, key)
);
CREATE INDEX idempotency_by_age ON idempotency (at);
