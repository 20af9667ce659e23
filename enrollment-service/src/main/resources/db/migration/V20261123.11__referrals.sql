-- One row for each person of a form. The person's id is drawn with it; the person is made later, or never.
CREATE TABLE referral (
    referral_id       uuid        PRIMARY KEY,
    clinic_id         text        NOT NULL,
    form_id           uuid        NOT NULL,
    person_id         uuid        NOT NULL UNIQUE,
    given_name        text        NOT NULL,
    family_name       text        NOT NULL,
    date_of_birth     date        NOT NULL,
    way               text        NOT NULL CONSTRAINT referral_way_is_known CHECK (way IN ('CALL', 'TEXT', 'EMAIL')),
    phone             text,
    email             text,
    safe_times        text,
    may_leave_message boolean     NOT NULL,
    reason            text        NOT NULL,
    kind_wish         text        NOT NULL CONSTRAINT referral_kind_is_known CHECK (kind_wish IN ('PATIENT', 'FAMILY', 'UNDECIDED')),
    status            text        NOT NULL CONSTRAINT referral_status_is_known CHECK (status IN ('RECEIVED', 'ACCEPTED')),
    received_at       timestamptz NOT NULL,
    accepted_at       timestamptz,
    version           int         NOT NULL
);
CREATE INDEX referral_newest_first ON referral (received_at DESC, referral_id DESC);
CREATE INDEX referral_of_clinic ON referral (clinic_id, received_at DESC, referral_id DESC);
CREATE INDEX referral_by_form ON referral (form_id);
REVOKE DELETE ON referral FROM ${application};
