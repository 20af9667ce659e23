package care.tandem.enrollment;

import care.tandem.platform.problem.ProblemException;
import java.time.LocalDate;
import java.time.Period;

/** The programme is for adults only; a date of birth of nobody alive is a slip, and may be more than a database keeps. */
public final class Adults {

    private static final int OF_AGE = 18;
    private static final int OLDEST = 130;

    private Adults() {}

    public static void require(LocalDate dateOfBirth, LocalDate today, String field) {
        var age = Period.between(dateOfBirth, today).getYears();
        if (age < OF_AGE || age > OLDEST) {
            throw ProblemException.invalid(field, "must be that of an adult");
        }
    }
}
