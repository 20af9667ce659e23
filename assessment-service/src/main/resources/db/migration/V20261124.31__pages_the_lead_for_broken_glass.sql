-- A glass that was broken, in whichever service, calls the lead once. The rule keeps its name: the release before writes by it.
ALTER TABLE page
    ADD COLUMN break_glass_id uuid,
    DROP CONSTRAINT page_has_one_cause,
    DROP CONSTRAINT page_is_written_once,
    ADD CONSTRAINT page_has_one_cause CHECK (num_nonnulls(risk_flag_id, gap_starts_at, break_glass_id) = 1),
    ADD CONSTRAINT page_is_written_once
        UNIQUE NULLS NOT DISTINCT (risk_flag_id, gap_starts_at, break_glass_id, step, recipient);
