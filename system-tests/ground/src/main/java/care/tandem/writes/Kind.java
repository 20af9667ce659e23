package care.tandem.writes;

import care.tandem.local.stack.Program;
import care.tandem.suite.Extent;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of writes, and how many of each make a round of 200, or in short of 22. A new kind is one more line. */
public enum Kind {
    MESSAGE(Program.MESSAGING, 52, Patient::message),
    BOOKING(Program.SESSION, 36, Patient::booking),
    CANCELLATION(Program.SESSION, 18, Patient::cancellation),
    CONSENT(Program.ENROLLMENT, 18, Patient::consent),
    REVOCATION(Program.ENROLLMENT, 12, Patient::revocation),
    TEAM(Program.ENROLLMENT, 12, StaffWork::team),
    ASSIGNMENT(Program.ASSESSMENT, 6, StaffWork::assignment),
    ALARM(Program.ASSESSMENT, 6, Patient::alarm),
    REFERRAL(Program.ENROLLMENT, 12, StaffWork::referral),
    WALK_IN(Program.ENROLLMENT, 13, StaffWork::walkIn),
    INQUIRY(Program.ENROLLMENT, 13, StaffWork::inquiry),
    ADMISSION(Program.ENROLLMENT, 2, StaffWork::admission);

    private static final int SHARE_IN_SHORT = 8;

    private final Program service;
    private final int ofARound;
    private final Function<Patient, Optional<Write>> next;

    Kind(Program service, int ofARound, Function<Patient, Optional<Write>> next) {
        this.service = service;
        this.ofARound = Extent.of(Math.max(1, ofARound / SHARE_IN_SHORT), ofARound);
        this.next = next;
    }

    public static int writesOfARound() {
        return Arrays.stream(values()).mapToInt(kind -> kind.ofARound).sum();
    }

    /** Who does it. */
    Program service() {
        return service;
    }

    int ofARound() {
        return ofARound;
    }

    /** The next one for this patient; empty while what it rests on is not there. */
    Optional<Write> nextFor(Patient patient) {
        return next.apply(patient);
    }

    /** Each rests on what the one before left: while one is without an answer, the next waits. */
    boolean isInOrder() {
        return this == TEAM;
    }

    /** An inquiry is nobody's record yet. */
    boolean isAudited() {
        return this != INQUIRY;
    }

    /** What is public takes no key: asked again, it is there again. */
    boolean isMadeOnce() {
        return this != INQUIRY;
    }
}
