CREATE TABLE episode (
    episode_id    uuid        PRIMARY KEY,
    person_id     uuid        NOT NULL REFERENCES person,
    kind          text        NOT NULL CONSTRAINT episode_kind_is_known CHECK (kind IN ('PATIENT', 'FAMILY')),
    phase         text        NOT NULL CONSTRAINT episode_phase_is_known CHECK (phase IN ('ACTIVE', 'DISCHARGED')),
    started_at    timestamptz NOT NULL,
    ended_at      timestamptz,
    end_reason    text,
    discharged_by text,
    version       int         NOT NULL,
    CONSTRAINT an_ended_episode_is_discharged CHECK ((phase = 'DISCHARGED') = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX one_active_episode_of_a_person ON episode (person_id) WHERE phase = 'ACTIVE';
CREATE INDEX episode_of_person ON episode (person_id, started_at DESC, episode_id DESC);
REVOKE DELETE ON episode FROM ${application};

-- Who treats whom, in periods that stay as history.
CREATE TABLE treating_clinician (
    treating_id  uuid        PRIMARY KEY,
    person_id    uuid        NOT NULL REFERENCES person,
    clinician_id text        NOT NULL,
    from_at      timestamptz NOT NULL,
    until_at     timestamptz,
    version      int         NOT NULL,
    CONSTRAINT a_period_ends_after_it_begins CHECK (until_at >= from_at),
    CONSTRAINT a_clinician_treats_a_person_once_at_a_time
        EXCLUDE USING gist (person_id WITH =, clinician_id WITH =, tstzrange(from_at, until_at) WITH &&)
);
CREATE INDEX treating_of_person ON treating_clinician (person_id);
REVOKE DELETE ON treating_clinician FROM ${application};
