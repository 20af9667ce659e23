-- Who watches when: the shifts and addresses of each revision of the rota. Said once, like the revision they belong to.
ALTER TABLE on_call_rota ADD COLUMN uncovered_since timestamptz;
CREATE TABLE on_call_shift (
    revision     bigint      NOT NULL REFERENCES on_call_rota,
    clinician_id text        NOT NULL,
    cover_id     text        CONSTRAINT on_call_shift_is_covered_by_another CHECK (cover_id <> clinician_id),
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    CONSTRAINT on_call_shift_ends_after_it_begins CHECK (ends_at > starts_at)
);
CREATE INDEX on_call_shift_by_revision ON on_call_shift (revision);
CREATE TABLE on_call_contact (
    revision     bigint NOT NULL REFERENCES on_call_rota,
    clinician_id text   NOT NULL,
    email        text   NOT NULL,
    PRIMARY KEY (revision, clinician_id)
);
REVOKE UPDATE, DELETE, TRUNCATE ON on_call_shift, on_call_contact FROM ${application};

-- Whom something called for, once for each cause, step and recipient; written by whichever instance comes first. A flag is
-- not referenced by key: writing a page must not wait for whoever is answering the flag at that moment. Flags are never deleted.
CREATE TABLE page (
    page_id       uuid        PRIMARY KEY,
    risk_flag_id  uuid,
    gap_starts_at timestamptz,
    step          text        NOT NULL CONSTRAINT page_step_is_known CHECK (step IN ('CLINICIAN', 'COVER', 'LEAD')),
    recipient     text        NOT NULL,
    address       text        NOT NULL,
    at            timestamptz NOT NULL,
    CONSTRAINT page_has_one_cause CHECK (num_nonnulls(risk_flag_id, gap_starts_at) = 1),
    CONSTRAINT page_is_written_once UNIQUE NULLS NOT DISTINCT (risk_flag_id, gap_starts_at, step, recipient)
);
-- What is still to be sent, and when it is tried next. Taking it for sending moves that moment on, so that an instance which
-- dies meanwhile holds nothing, and no other sends the same at the same time.
CREATE TABLE page_waiting (
    page_id  uuid        PRIMARY KEY REFERENCES page,
    attempts int         NOT NULL DEFAULT 0,
    next_at  timestamptz NOT NULL
);
CREATE INDEX page_waiting_by_time ON page_waiting (next_at);
-- How each attempt ended. A number that is missing is an attempt whose end nobody recorded.
CREATE TABLE page_attempt (
    page_id uuid        NOT NULL REFERENCES page,
    number  int         NOT NULL,
    at      timestamptz NOT NULL,
    outcome text        NOT NULL CONSTRAINT page_attempt_outcome_is_known CHECK (outcome IN ('SENT', 'FAILED')),
    PRIMARY KEY (page_id, number)
);
REVOKE UPDATE, DELETE, TRUNCATE ON page, page_attempt FROM ${application};
REVOKE TRUNCATE ON page_waiting FROM ${application};
