-- A booking takes a clinician's time; one or two sessions stand in it; a seat takes a person's time.
CREATE TABLE booking (
    booking_id   uuid        PRIMARY KEY,
    clinician_id text        NOT NULL REFERENCES clinician,
    couple_id    uuid,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    during       tstzrange   GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED,
    live         boolean     NOT NULL,
    version      bigint      NOT NULL,
    CONSTRAINT booking_starts_before_it_ends CHECK (starts_at < ends_at),
    CONSTRAINT clinician_is_in_one_booking_at_a_time
        EXCLUDE USING gist (clinician_id WITH =, during WITH &&) WHERE (live)
);
CREATE INDEX booking_by_start ON booking (starts_at);
CREATE INDEX booking_by_couple ON booking (couple_id) WHERE couple_id IS NOT NULL;

CREATE TABLE session (
    session_id          uuid   PRIMARY KEY,
    booking_id          uuid   NOT NULL REFERENCES booking,
    type                text   NOT NULL CONSTRAINT session_type_is_known CHECK (type IN ('INDIVIDUAL', 'INTAKE', 'COUPLE')),
    status              text   NOT NULL CONSTRAINT session_status_is_known CHECK (status IN ('BOOKED', 'CANCELLED', 'REPLACED')),
    person_id           uuid,
    episode_id          uuid,
    shown_id            uuid,
    permit_id           uuid,
    couple_epoch        int,
    couple_revision     bigint,
    replaces_id         uuid   REFERENCES session,
    cancellation_reason text,
    version             bigint NOT NULL,
    CONSTRAINT session_is_of_one_person_or_of_a_face CHECK (
        CASE type WHEN 'COUPLE'
            THEN person_id IS NULL AND shown_id IS NOT NULL AND couple_epoch IS NOT NULL AND couple_revision IS NOT NULL
            ELSE person_id IS NOT NULL AND shown_id IS NULL AND permit_id IS NULL END),
    CONSTRAINT person_has_one_session_in_a_booking UNIQUE (booking_id, person_id),
    CONSTRAINT couple_session_is_replaced_once UNIQUE (replaces_id, person_id)
);
CREATE INDEX session_by_person ON session (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE seat (
    seat_id    uuid        PRIMARY KEY,
    session_id uuid        NOT NULL REFERENCES session,
    person_id  uuid        NOT NULL,
    room_id    uuid        NOT NULL CONSTRAINT room_is_of_one_seat UNIQUE,
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    during     tstzrange   GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED,
    live       boolean     NOT NULL,
    CONSTRAINT person_has_one_seat_in_a_session UNIQUE (session_id, person_id),
    CONSTRAINT person_is_in_one_session_at_a_time
        EXCLUDE USING gist (person_id WITH =, during WITH &&) WHERE (live)
);
CREATE INDEX seat_by_person ON seat (person_id, starts_at);
