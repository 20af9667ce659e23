-- Append-only: a talk is corrected by a later one.
CREATE TABLE interview (
    interview_id     uuid        PRIMARY KEY,
    number           bigint      GENERATED ALWAYS AS IDENTITY,
    person_id        uuid        NOT NULL REFERENCES person,
    clinician_id     text        NOT NULL,
    held_at          timestamptz NOT NULL,
    identity_checked boolean     NOT NULL,
    alone            boolean     NOT NULL CONSTRAINT an_interview_is_held_alone CHECK (alone),
    joint_suitable   boolean     NOT NULL,
    note             text,
    recorded_at      timestamptz NOT NULL
);
CREATE INDEX interview_of_person ON interview (person_id, number DESC);
REVOKE UPDATE, DELETE ON interview FROM ${application};

-- One-time codes, as a keyed hash.
CREATE TABLE invitation (
    invitation_id uuid        PRIMARY KEY,
    person_id     uuid        NOT NULL REFERENCES person,
    code_hash     bytea       NOT NULL CONSTRAINT a_code_is_given_once UNIQUE,
    issued_at     timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    used_at       timestamptz,
    replaced_at   timestamptz,
    version       int         NOT NULL
);
CREATE UNIQUE INDEX one_open_code_of_a_person ON invitation (person_id) WHERE used_at IS NULL AND replaced_at IS NULL;
REVOKE DELETE ON invitation FROM ${application};
