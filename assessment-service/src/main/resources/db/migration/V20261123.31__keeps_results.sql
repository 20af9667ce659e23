-- What the key of the assigned version made of a response. Only that it was shown to its person may be added.
CREATE TABLE result (
    assignment_id      uuid        PRIMARY KEY REFERENCES response,
    person_id          uuid        NOT NULL,
    instrument_code    text        NOT NULL,
    instrument_version int         NOT NULL,
    submitted_at       timestamptz NOT NULL,
    flagged_items      integer[]   NOT NULL,
    shown_at           timestamptz
);
CREATE INDEX result_by_person ON result (person_id, submitted_at DESC, assignment_id DESC);
REVOKE UPDATE, DELETE, TRUNCATE ON result FROM ${application};
GRANT UPDATE (shown_at) ON result TO ${application};

CREATE TABLE result_scale (
    assignment_id uuid NOT NULL REFERENCES result,
    scale         text NOT NULL,
    score         numeric(6, 2),
    answered      int  NOT NULL,
    items         int  NOT NULL,
    band          text,
    PRIMARY KEY (assignment_id, scale)
);
REVOKE UPDATE, DELETE, TRUNCATE ON result_scale FROM ${application};
