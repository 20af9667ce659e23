package care.tandem.gateway.door;

import care.tandem.gateway.logout.TokenSession;

/** Who a verified token speaks for, as far as the gateway needs to know: something to count by, and its session. */
record VerifiedCaller(String id, TokenSession session) {}
