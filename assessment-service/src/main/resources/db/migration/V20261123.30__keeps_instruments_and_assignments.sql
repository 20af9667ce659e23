-- Which versions of instruments were ever used, and what they said: a used version is never edited.
CREATE TABLE instrument_version (
    code          text        NOT NULL,
    version       int         NOT NULL,
    content_hash  text        NOT NULL,
    first_used_at timestamptz NOT NULL,
    PRIMARY KEY (code, version)
);
REVOKE UPDATE, DELETE, TRUNCATE ON instrument_version FROM ${application};

-- Something that a person has to fill in. The draft is there only until it is handed in.
CREATE TABLE assignment (
    assignment_id      uuid        PRIMARY KEY,
    person_id          uuid        NOT NULL,
    episode_id         uuid        NOT NULL,
    instrument_code    text        NOT NULL,
    instrument_version int         NOT NULL,
    occasion           text        NOT NULL
        CONSTRAINT assignment_occasion_is_known CHECK (occasion IN
            ('ENTRY', 'WEEK_2', 'WEEK_4', 'WEEK_6', 'WEEK_8', 'WEEK_10', 'WEEK_12', 'EXIT', 'FOLLOW_UP')),
    assigned_by        text,
    assigned_at        timestamptz NOT NULL,
    due_at             timestamptz NOT NULL,
    status             text        NOT NULL CONSTRAINT assignment_status_is_known CHECK (status IN ('OPEN', 'SUBMITTED')),
    draft              integer[],
    version            bigint      NOT NULL DEFAULT 0,
    CONSTRAINT assignment_is_made_once_an_occasion UNIQUE (episode_id, instrument_code, occasion),
    CONSTRAINT assignment_is_of_a_used_version
        FOREIGN KEY (instrument_code, instrument_version) REFERENCES instrument_version,
    CONSTRAINT assignment_draft_ends_with_submission CHECK (status = 'OPEN' OR draft IS NULL)
);
CREATE INDEX assignment_by_person ON assignment (person_id, assigned_at DESC, assignment_id DESC);
REVOKE DELETE, TRUNCATE ON assignment FROM ${application};

-- What was handed in, as it was given. Once for each assignment, never changed.
CREATE TABLE response (
    assignment_id uuid        PRIMARY KEY REFERENCES assignment,
    person_id     uuid        NOT NULL,
    answers       integer[]   NOT NULL,
    submitted_at  timestamptz NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON response FROM ${application};
