package care.tandem.gateway.logout;

/** What a provider's logout token says, once it is verified. */
record LogoutToken(String id, EndedSession ended) {}
