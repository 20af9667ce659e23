-- Who opened whose record without a relation to the person, and why. The reason stands here and nowhere else.
CREATE TABLE break_glass (
    break_glass_id uuid        PRIMARY KEY,
    person_id      uuid        NOT NULL,
    clinician_id   text        NOT NULL,
    reason         text        NOT NULL CONSTRAINT break_glass_has_a_reason CHECK (char_length(reason) BETWEEN 10 AND 500),
    at             timestamptz NOT NULL,
    ends_at        timestamptz NOT NULL
);
CREATE INDEX break_glass_by_clinician ON break_glass (clinician_id, person_id, ends_at);
CREATE INDEX break_glass_by_time ON break_glass (at, break_glass_id);
REVOKE UPDATE, DELETE, TRUNCATE ON break_glass FROM ${application};
