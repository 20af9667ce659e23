package care.tandem.gateway.door;

/** Who a verified token speaks for, as far as the gateway needs to know: something to count by. */
record VerifiedCaller(String id) {}
