-- A conversation of fixed membership. Its ground is the episode it accompanies, or the face (jointShown) it belongs to.
CREATE TABLE thread (
    thread_id        uuid        PRIMARY KEY,
    kind             text        NOT NULL CONSTRAINT thread_kind_is_known CHECK (kind IN ('CARE', 'COUPLE')),
    ground_id        uuid        NOT NULL,
    couple_id        uuid,
    first_person_id  uuid        NOT NULL,
    second_person_id uuid,
    permit_id        uuid,
    opened_at        timestamptz NOT NULL,
    closed_at        timestamptz,
    version          bigint      NOT NULL DEFAULT 0,
    CONSTRAINT thread_is_opened_once_for_its_ground UNIQUE (ground_id, kind),
    CONSTRAINT thread_members_fit_its_kind
        CHECK ((kind = 'COUPLE') = (couple_id IS NOT NULL) AND (kind = 'COUPLE') = (second_person_id IS NOT NULL))
);
CREATE INDEX thread_by_first_person ON thread (first_person_id);
CREATE INDEX thread_by_second_person ON thread (second_person_id);
CREATE INDEX thread_by_couple ON thread (couple_id);
REVOKE DELETE, TRUNCATE ON thread FROM ${application};

-- What one reader sees of a thread: one of its persons, or (no person) its care team. Numbers are drawn for each reader
-- under the thread's row lock, so that nobody's numbers show a gap where another's message is held.
CREATE TABLE feed (
    feed_id     uuid   PRIMARY KEY,
    thread_id   uuid   NOT NULL REFERENCES thread,
    person_id   uuid,
    last_number bigint NOT NULL DEFAULT 0,
    version     bigint NOT NULL DEFAULT 0,
    CONSTRAINT feed_is_one_for_each_reader UNIQUE NULLS NOT DISTINCT (thread_id, person_id)
);
REVOKE DELETE, TRUNCATE ON feed FROM ${application};

-- How far a reader has read; shown to nobody else.
CREATE TABLE read_mark (
    feed_id uuid   NOT NULL REFERENCES feed,
    reader  text   NOT NULL,
    number  bigint NOT NULL,
    PRIMARY KEY (feed_id, reader)
);
