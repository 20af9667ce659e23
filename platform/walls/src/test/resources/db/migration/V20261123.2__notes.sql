CREATE TABLE note (
    note_id   uuid        PRIMARY KEY,
    written   bigint      GENERATED ALWAYS AS IDENTITY,
    person_id uuid        NOT NULL,
    number    int         NOT NULL,
    text      text        NOT NULL,
    at        timestamptz NOT NULL,
    CONSTRAINT note_number_is_taken_once UNIQUE (person_id, number)
);
CREATE TABLE heard (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    what     text NOT NULL CONSTRAINT heard_is_not_forbidden CHECK (what <> 'forbidden')
);
