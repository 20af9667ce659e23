package care.tandem.enrollment;

import care.tandem.platform.problem.ProblemException;
import java.time.LocalDate;
import java.time.Period;

/** The programme is for adults only. */
public final class Adults {

    private static final int OF_AGE = 18;

    private Adults() {}

    public static void require(LocalDate dateOfBirth, LocalDate today, String field) {
        if (Period.between(dateOfBirth, today).getYears() < OF_AGE) {
            throw ProblemException.invalid(field, "must be that of an adult");
        }
    }
}
