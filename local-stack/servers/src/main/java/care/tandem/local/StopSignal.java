package care.tandem.local;

/** What a server understands as "finish and go". */
enum StopSignal {
    TERM,
    /** PostgreSQL's fast shutdown: it would wait for its clients on TERM. */
    INT
}
