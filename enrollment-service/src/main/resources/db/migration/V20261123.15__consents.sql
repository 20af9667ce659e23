-- The texts that are signed. Sample wording: counsel replaces it by later versions before production.
CREATE TABLE consent_template (
    template_id      uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    kind             text        NOT NULL,
    template_version int         NOT NULL,
    title            text        NOT NULL,
    text             text        NOT NULL,
    valid_from       timestamptz NOT NULL,
    CONSTRAINT one_text_of_a_kind_and_version UNIQUE (kind, template_version)
);
REVOKE INSERT, UPDATE, DELETE ON consent_template FROM ${application};

INSERT INTO consent_template (kind, template_version, title, text, valid_from) VALUES
('TREATMENT', 1, 'Care in the programme',
 'Sample text, to be replaced by counsel. I agree to take part in the programme: to be interviewed and assessed, and to meet therapists alone and in groups. I was told what the programme does, what else there is, and that no result is promised. Work together with my partner is a separate matter: I need not agree to it to be cared for. I may take this consent back at any time by the programme''s own service or in writing; what was done before stays done.',
 '2026-01-01T00:00:00Z'),
('TELEHEALTH', 1, 'Care by video',
 'Sample text, to be replaced by counsel. I agree to meet by video. I was told that a connection can fail or be overheard, what happens then, and that I will be asked at each meeting where I am and whom to call there in an emergency. The programme is not an emergency service. I may take this consent back at any time by the programme''s own service or in writing.',
 '2026-01-01T00:00:00Z'),
('PRIVACY_NOTICE', 1, 'How records are kept and used',
 'Sample text, to be replaced by counsel. I received the notice of privacy practices. It says who keeps my record, who may read it, that my partner never does, how I can read it myself, whom I can complain to, and that records about substance use are protected by 42 CFR part 2. I may take this acknowledgement back at any time; the law may still require some records to be kept.',
 '2026-01-01T00:00:00Z'),
('JOINT_WORK', 1, 'Work together with my partner',
 'Sample text, to be replaced by counsel. I agree to sessions, conversations and reviews together with my partner, when clinicians open them. My care does not depend on it. Nothing that I say alone is passed on to my partner. I may take this consent back at any time and need give no reason; what was delivered before stays where it is, and nothing further is. What my partner can notice changes only when a clinician has talked with me about it.',
 '2026-01-01T00:00:00Z'),
('DISCLOSE_TO_CLINIC', 1, 'Telling a clinic about my care',
 'Sample text, to be replaced by counsel. I permit the programme and the staff who treat me in it to tell the clinic that I name the facts that I name, for the purpose that I name. This may include that I am in care for substance use. It ends on the date that I name or when I take it back, by the programme''s own service or in writing; what was told before cannot be untold. The clinic is told that 42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
 '2026-01-01T00:00:00Z');

-- One row a signature. Only its end can be added: everything else is closed to the program itself.
CREATE TABLE consent (
    consent_id       uuid        PRIMARY KEY,
    person_id        uuid        NOT NULL REFERENCES person,
    kind             text        NOT NULL,
    template_version int         NOT NULL,
    signature        text        NOT NULL,
    discloser        text        NOT NULL,
    clinic_id        text,
    facts            text[]      NOT NULL,
    purpose          text,
    granted_at       timestamptz NOT NULL,
    until_at         timestamptz,
    ended_at         timestamptz,
    ended_as         text        CONSTRAINT consent_end_is_known CHECK (ended_as IN ('REVOKED', 'ENDED', 'REPLACED')),
    CONSTRAINT a_signed_text_exists FOREIGN KEY (kind, template_version) REFERENCES consent_template (kind, template_version),
    CONSTRAINT a_disclosure_names_recipient_facts_and_purpose CHECK (
        (kind = 'DISCLOSE_TO_CLINIC') = (clinic_id IS NOT NULL)
        AND (kind = 'DISCLOSE_TO_CLINIC') = (purpose IS NOT NULL)
        AND (kind = 'DISCLOSE_TO_CLINIC') = (cardinality(facts) > 0)),
    CONSTRAINT an_end_has_a_cause CHECK ((ended_at IS NULL) = (ended_as IS NULL))
);
CREATE UNIQUE INDEX one_consent_of_a_kind_in_force ON consent (person_id, kind, coalesce(clinic_id, '')) WHERE ended_at IS NULL;
CREATE INDEX consent_of_person ON consent (person_id, granted_at DESC, consent_id DESC);
CREATE INDEX consent_due ON consent (until_at) WHERE ended_at IS NULL;
REVOKE UPDATE, DELETE ON consent FROM ${application};
GRANT UPDATE (ended_at, ended_as) ON consent TO ${application};
