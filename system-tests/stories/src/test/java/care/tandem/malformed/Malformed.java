package care.tandem.malformed;

import care.tandem.suite.ApiRequest;

/**
 * A request that is malformed in one way.
 *
 * @param mayBeTaken whether it may also be read as something that is meant
 */
record Malformed(String how, ApiRequest request, boolean mayBeTaken) {

    static Malformed refused(String how, ApiRequest request) {
        return new Malformed(how, request, false);
    }

    static Malformed perhapsTaken(String how, ApiRequest request) {
        return new Malformed(how, request, true);
    }

    @Override
    public String toString() {
        return request.operation() + ", " + how;
    }
}
