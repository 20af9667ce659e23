-- What a clinician must look at, by when.
CREATE TABLE risk_flag (
    risk_flag_id    uuid        PRIMARY KEY,
    person_id       uuid        NOT NULL,
    kind            text        NOT NULL CONSTRAINT risk_flag_kind_is_known CHECK (kind IN ('SELF_HARM_ANSWER', 'ALARM')),
    assignment_id   uuid        REFERENCES assignment,
    item            int,
    raised_at       timestamptz NOT NULL,
    due_at          timestamptz NOT NULL,
    folds_until     timestamptz NOT NULL,
    presses         int         NOT NULL DEFAULT 1,
    status          text        NOT NULL CONSTRAINT risk_flag_status_is_known CHECK (status IN ('OPEN', 'ACKNOWLEDGED')),
    acknowledged_by text,
    acknowledged_at timestamptz,
    note            text,
    lead_paged_at   timestamptz,
    version         bigint      NOT NULL DEFAULT 0,
    CONSTRAINT risk_flag_is_raised_once_an_item UNIQUE (assignment_id, item),
    CONSTRAINT risk_flag_acknowledgement_names_who_and_when
        CHECK ((status = 'ACKNOWLEDGED') = (acknowledged_by IS NOT NULL AND acknowledged_at IS NOT NULL)),
    CONSTRAINT risk_flag_alarms_fold_into_the_open_one
        EXCLUDE USING gist (person_id WITH =, tstzrange(raised_at, folds_until) WITH &&)
        WHERE (kind = 'ALARM' AND status = 'OPEN')
);
CREATE INDEX risk_flag_by_time ON risk_flag (raised_at DESC, risk_flag_id DESC);
CREATE INDEX risk_flag_by_person ON risk_flag (person_id, raised_at DESC);
CREATE INDEX risk_flag_by_deadline ON risk_flag (due_at) WHERE status = 'OPEN';
REVOKE DELETE, TRUNCATE ON risk_flag FROM ${application};

-- Who is watching: the row with the highest revision holds now, the earlier ones say who did. Hours come later.
CREATE TABLE on_call_rota (
    revision      bigint      NOT NULL CONSTRAINT on_call_rota_changes_one_by_one PRIMARY KEY,
    clinician_ids text[]      NOT NULL,
    since         timestamptz NOT NULL,
    changed_by    text        NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON on_call_rota FROM ${application};
