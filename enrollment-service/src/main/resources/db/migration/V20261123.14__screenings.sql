CREATE TABLE screening (
    screening_id  uuid        PRIMARY KEY,
    person_id     uuid        NOT NULL REFERENCES person,
    answers       text        NOT NULL,
    status        text        NOT NULL CONSTRAINT screening_status_is_known CHECK (status IN ('DRAFT', 'SUBMITTED', 'DECIDED')),
    saved_at      timestamptz NOT NULL,
    submitted_at  timestamptz,
    decision      text        CONSTRAINT screening_decision_is_known CHECK (decision IN ('ELIGIBLE', 'NOT_ELIGIBLE')),
    level_of_care text,
    episode_kind  text        CONSTRAINT screening_kind_is_known CHECK (episode_kind IN ('PATIENT', 'FAMILY')),
    decided_by    text,
    decided_at    timestamptz,
    version       int         NOT NULL,
    CONSTRAINT who_is_eligible_comes_as_something CHECK (decision <> 'ELIGIBLE' OR episode_kind IS NOT NULL)
);
CREATE UNIQUE INDEX one_draft_of_a_person ON screening (person_id) WHERE status = 'DRAFT';
CREATE INDEX screening_newest_first ON screening (submitted_at DESC, screening_id DESC);
CREATE INDEX screening_of_person ON screening (person_id, submitted_at DESC);
REVOKE DELETE ON screening FROM ${application};
