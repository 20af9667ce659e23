-- Both are added to, never changed: an attendance corrected is a new revision.
CREATE TABLE attendance (
    session_id  uuid        NOT NULL REFERENCES session,
    person_id   uuid        NOT NULL,
    revision    int         NOT NULL,
    status      text        NOT NULL CONSTRAINT attendance_status_is_known
        CHECK (status IN ('ATTENDED', 'LATE', 'NO_SHOW', 'EXCUSED')),
    minutes     int         NOT NULL CONSTRAINT attendance_minutes_fit_its_status
        CHECK (CASE WHEN status IN ('ATTENDED', 'LATE') THEN minutes > 0 ELSE minutes = 0 END),
    recorded_by text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (session_id, person_id, revision)
);

CREATE TABLE absence_note (
    note_id    uuid        PRIMARY KEY,
    session_id uuid        NOT NULL REFERENCES session,
    person_id  uuid        NOT NULL,
    text       text        NOT NULL,
    written_at timestamptz NOT NULL
);
CREATE INDEX absence_note_by_session ON absence_note (session_id, person_id);

REVOKE UPDATE, DELETE ON attendance, absence_note FROM ${application};
