-- Each saved card is a new row; the highest sequence of a person is the present one.
CREATE TABLE crisis_card (
    crisis_card_id         uuid        PRIMARY KEY,
    sequence               bigint      GENERATED ALWAYS AS IDENTITY,
    person_id              uuid        NOT NULL,
    safe_number            text        NOT NULL,
    present_place          text        NOT NULL,
    local_emergency_number text        NOT NULL,
    saved_at               timestamptz NOT NULL
);
CREATE INDEX crisis_card_by_person ON crisis_card (person_id, sequence DESC);
REVOKE UPDATE, DELETE, TRUNCATE ON crisis_card FROM ${application};

CREATE TABLE crisis_card_support (
    crisis_card_id uuid    NOT NULL REFERENCES crisis_card,
    position       int     NOT NULL,
    name           text    NOT NULL,
    number         text    NOT NULL,
    relation       text    NOT NULL,
    is_partner     boolean NOT NULL,
    PRIMARY KEY (crisis_card_id, position)
);
REVOKE UPDATE, DELETE, TRUNCATE ON crisis_card_support FROM ${application};
