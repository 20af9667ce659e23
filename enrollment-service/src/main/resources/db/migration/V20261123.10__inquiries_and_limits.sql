CREATE TABLE inquiry (
    inquiry_id        uuid        PRIMARY KEY,
    name              text        NOT NULL,
    way               text        NOT NULL CONSTRAINT inquiry_way_is_known CHECK (way IN ('CALL', 'TEXT', 'EMAIL')),
    phone             text,
    email             text,
    safe_times        text,
    may_leave_message boolean     NOT NULL,
    message           text        NOT NULL,
    status            text        NOT NULL CONSTRAINT inquiry_status_is_known CHECK (status IN ('NEW', 'CONTACTED', 'CLOSED')),
    note              text,
    received_at       timestamptz NOT NULL,
    version           int         NOT NULL
);
CREATE INDEX inquiry_newest_first ON inquiry (received_at DESC, inquiry_id DESC);
REVOKE DELETE ON inquiry FROM ${application};

-- Attempts of this hour that are counted exactly; who is a keyed hash.
CREATE TABLE attempt (
    kind text        NOT NULL,
    who  bytea       NOT NULL,
    at   timestamptz NOT NULL
);
CREATE INDEX attempt_of_one ON attempt (kind, who, at);
CREATE INDEX attempt_by_age ON attempt (at);
