package care.tandem.session.clinician;

/** A licence of the state itself, or a privilege to practise there by a compact. */
enum LicenceKind {
    LICENCE,
    COMPACT_PRIVILEGE
}
