-- Raised by a restore to an earlier moment, and by nothing else: records compare by epoch, then by revision.
CREATE TABLE roster_epoch (
    one   boolean PRIMARY KEY DEFAULT true CONSTRAINT there_is_one_epoch CHECK (one),
    epoch int     NOT NULL
);
INSERT INTO roster_epoch (epoch) VALUES (0);
REVOKE INSERT, DELETE ON roster_epoch FROM ${application};
