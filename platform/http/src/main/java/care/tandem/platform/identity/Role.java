package care.tandem.platform.identity;

import java.util.Arrays;
import java.util.Optional;

/** What kind of caller a login is (claim {@code groups}). Which persons it may see is the roster's word, not the role's. */
public enum Role {
    PARTICIPANT("participant"),
    CLINICIAN("clinician"),
    COORDINATOR("coordinator"),
    CLINICAL_LEAD("clinical-lead"),
    AUDITOR("auditor"),
    ADMIN("admin");

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    public String claim() {
        return claim;
    }

    static Optional<Role> of(String claim) {
        return Arrays.stream(values()).filter(r -> r.claim.equals(claim)).findFirst();
    }
}
