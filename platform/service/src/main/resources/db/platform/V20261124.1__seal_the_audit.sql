-- Rows of the audit that no seal holds yet. The key orders them by age: the sealer takes the oldest first.
CREATE TABLE audit_unsealed (
    at       timestamptz NOT NULL,
    audit_id uuid        NOT NULL,
    PRIMARY KEY (at, audit_id)
);
REVOKE UPDATE, TRUNCATE ON audit_unsealed FROM ${application};

-- The chain. A head is a hash of all that stands beside it, so of every row and every seal before.
CREATE TABLE audit_seal (
    number    bigint      PRIMARY KEY CONSTRAINT audit_seal_number_counts_from_one CHECK (number > 0),
    previous  bytea       NOT NULL CONSTRAINT audit_seal_has_one_successor UNIQUE,
    audit_ids uuid[]      NOT NULL,
    hashes    bytea       NOT NULL,
    head      bytea       NOT NULL,
    at        timestamptz NOT NULL,
    CONSTRAINT audit_seal_holds_rows CHECK (cardinality(audit_ids) > 0),
    CONSTRAINT audit_seal_has_a_hash_for_each_row CHECK (octet_length(hashes) = 32 * cardinality(audit_ids))
);
CREATE INDEX audit_seal_by_row ON audit_seal USING gin (audit_ids);
REVOKE UPDATE, DELETE, TRUNCATE ON audit_seal FROM ${application};

-- A trigger, not the program: whatever inserts, a release that knows nothing of seals too, leaves a mark.
CREATE FUNCTION mark_audit_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_unsealed (at, audit_id) VALUES (NEW.at, NEW.audit_id);
    RETURN NULL;
END
$$;
CREATE TRIGGER audit_row_is_marked AFTER INSERT ON audit FOR EACH ROW EXECUTE FUNCTION mark_audit_row();
