package care.tandem.session.attendance;

/** Whether a person came. */
enum AttendanceStatus {
    ATTENDED,
    LATE,
    NO_SHOW,
    EXCUSED;

    boolean isPresence() {
        return this == ATTENDED || this == LATE;
    }
}
