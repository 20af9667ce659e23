package care.tandem.story;

import java.util.UUID;

/** Somebody who applies, with a login of their own; each step takes a new one of these further. */
record Person(String firstName, Login login, UUID personId) {

    Door door() {
        return login.door();
    }

    /** The path of this person's record, as others name it. */
    String path(String rest) {
        return "/persons/" + personId + rest;
    }
}
