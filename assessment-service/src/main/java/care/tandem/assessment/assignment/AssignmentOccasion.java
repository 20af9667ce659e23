package care.tandem.assessment.assignment;

/**
 * The fixed points of the programme at which something is assigned. There is no free occasion: what is assigned must not
 * tell whoever looks over the person's shoulder that something had happened.
 */
enum AssignmentOccasion {
    ENTRY,
    WEEK_2,
    WEEK_4,
    WEEK_6,
    WEEK_8,
    WEEK_10,
    WEEK_12,
    EXIT,
    FOLLOW_UP
}
