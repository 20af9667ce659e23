-- Clinicians by the id of their login, and the hours a week in which they meet people.
CREATE TABLE clinician (
    clinician_id text   PRIMARY KEY,
    display_name text   NOT NULL,
    time_zone    text   NOT NULL,
    version      bigint NOT NULL
);

CREATE TABLE clinician_modality (
    clinician_id text NOT NULL REFERENCES clinician,
    modality     text NOT NULL,
    PRIMARY KEY (clinician_id, modality)
);

CREATE TABLE clinician_licence (
    clinician_id text NOT NULL REFERENCES clinician,
    type         text NOT NULL,
    state        text NOT NULL,
    kind         text NOT NULL CONSTRAINT licence_kind_is_known CHECK (kind IN ('LICENCE', 'COMPACT_PRIVILEGE')),
    valid_from   date NOT NULL,
    valid_to     date,
    CONSTRAINT licence_begins_before_it_ends CHECK (valid_to >= valid_from)
);
CREATE INDEX clinician_licence_by_clinician ON clinician_licence (clinician_id);

CREATE TABLE availability (
    clinician_id text   PRIMARY KEY REFERENCES clinician,
    version      bigint NOT NULL
);

CREATE TABLE weekly_hours (
    clinician_id    text   NOT NULL REFERENCES availability,
    day_of_week     text   NOT NULL,
    opens           time   NOT NULL,
    closes          time   NOT NULL,
    session_minutes int    NOT NULL CONSTRAINT session_has_an_ordinary_length CHECK (session_minutes BETWEEN 25 AND 120),
    types           text[] NOT NULL,
    CONSTRAINT hours_open_before_they_close CHECK (opens < closes)
);
CREATE INDEX weekly_hours_by_clinician ON weekly_hours (clinician_id);

CREATE TABLE day_off (
    clinician_id text NOT NULL REFERENCES availability,
    day          date NOT NULL,
    PRIMARY KEY (clinician_id, day)
);
