package care.tandem.messaging.stream;

/** Whose streams they are: a login in one of the two kinds that belong to threads. */
record Recipient(String login, boolean isParticipant) {}
