-- What was written before there were seals. Apart from the trigger's migration, whose lock would stop all work meanwhile.
INSERT INTO audit_unsealed (at, audit_id) SELECT at, audit_id FROM audit ON CONFLICT DO NOTHING;
