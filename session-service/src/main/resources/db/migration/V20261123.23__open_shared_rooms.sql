-- That a clinician brought both of a couple together, and under which permit.
CREATE TABLE shared_room (
    room_id    uuid        PRIMARY KEY,
    session_id uuid        NOT NULL REFERENCES session,
    permit_id  uuid        NOT NULL,
    opened_by  text        NOT NULL,
    opened_at  timestamptz NOT NULL,
    CONSTRAINT shared_room_is_opened_once_a_permit UNIQUE (session_id, permit_id)
);
REVOKE UPDATE, DELETE ON shared_room FROM ${application};
