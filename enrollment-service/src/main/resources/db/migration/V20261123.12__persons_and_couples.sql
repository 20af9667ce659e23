CREATE TABLE person (
    person_id         uuid        CONSTRAINT a_referral_makes_one_person PRIMARY KEY,
    sub               text        CONSTRAINT one_login_holds_one_person UNIQUE,
    given_name        text        NOT NULL,
    family_name       text        NOT NULL,
    first_name        text        NOT NULL,
    date_of_birth     date        NOT NULL,
    way               text        NOT NULL CONSTRAINT person_way_is_known CHECK (way IN ('CALL', 'TEXT', 'EMAIL')),
    phone             text,
    email             text,
    safe_times        text,
    may_leave_message boolean     NOT NULL,
    time_zone         text        NOT NULL,
    locale            text        NOT NULL,
    interviewer_id    text,
    created_at        timestamptz NOT NULL,
    version           int         NOT NULL
);
CREATE INDEX person_newest_first ON person (created_at DESC, person_id DESC);
CREATE INDEX person_by_interviewer ON person (interviewer_id);
REVOKE DELETE ON person FROM ${application};

-- A link between two persons. Who sits in it never changes.
CREATE TABLE couple (
    couple_id        uuid        PRIMARY KEY,
    first_person_id  uuid        NOT NULL REFERENCES person,
    second_person_id uuid        NOT NULL REFERENCES person,
    linked_at        timestamptz NOT NULL,
    CONSTRAINT a_couple_is_two_persons CHECK (first_person_id <> second_person_id)
);
CREATE INDEX couple_newest_first ON couple (linked_at DESC, couple_id DESC);
CREATE TABLE couple_seat (
    person_id uuid CONSTRAINT a_person_is_in_one_couple PRIMARY KEY REFERENCES person,
    couple_id uuid NOT NULL REFERENCES couple
);
REVOKE UPDATE, DELETE ON couple, couple_seat FROM ${application};

-- Permit and face: what may be disclosed, and what the partners can notice.
CREATE TABLE joint_work (
    couple_id uuid    PRIMARY KEY REFERENCES couple,
    permit    uuid    UNIQUE,
    face      uuid    UNIQUE,
    hold      boolean NOT NULL,
    version   int     NOT NULL,
    CONSTRAINT a_permit_has_a_face CHECK (permit IS NULL OR face IS NOT NULL)
);
REVOKE DELETE ON joint_work FROM ${application};

CREATE TABLE joint_task (
    task_id       uuid        PRIMARY KEY,
    couple_id     uuid        NOT NULL REFERENCES couple,
    face          uuid        NOT NULL,
    raised_at     timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    done_at       timestamptz,
    lead_paged_at timestamptz
);
CREATE UNIQUE INDEX one_open_task_of_a_face ON joint_task (face) WHERE done_at IS NULL;
CREATE INDEX joint_task_of_couple ON joint_task (couple_id, due_at DESC, task_id DESC);
REVOKE DELETE ON joint_task FROM ${application};
