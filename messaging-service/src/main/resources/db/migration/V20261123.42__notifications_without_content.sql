-- The last number drawn for a person; its row lock puts that person's notifications in order.
CREATE TABLE notification_feed (
    person_id   uuid   PRIMARY KEY,
    last_number bigint NOT NULL
);

-- That something is there for a person, in neutral words. The cause (an event's subject, a thread, a message) only makes
-- it unique; it is shown to nobody. Append-only.
CREATE TABLE notification (
    notification_id uuid        PRIMARY KEY,
    person_id       uuid        NOT NULL,
    number          bigint      NOT NULL,
    wording         text        NOT NULL,
    cause           uuid        NOT NULL,
    made_at         timestamptz NOT NULL,
    CONSTRAINT notification_is_made_once UNIQUE (cause, person_id, wording),
    CONSTRAINT notification_number_is_drawn_once UNIQUE (person_id, number)
);
REVOKE UPDATE, DELETE, TRUNCATE ON notification FROM ${application};
