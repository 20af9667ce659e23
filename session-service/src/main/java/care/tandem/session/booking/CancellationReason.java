package care.tandem.session.booking;

/** Why a session was cancelled, as far as planning needs it. Shown to the person's clinicians only. */
enum CancellationReason {
    ILLNESS,
    TIME_CONFLICT,
    CLINICIAN_UNAVAILABLE,
    OTHER
}
