-- Why a key is dead, and how many of its records wait in the dead topic: a replay is done when it has seen them all.
ALTER TABLE dead_key
    ADD COLUMN cause text   NOT NULL DEFAULT '',
    ADD COLUMN held  bigint NOT NULL DEFAULT 0;
