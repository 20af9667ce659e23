package care.tandem.assessment.instrument;

/** How a scale is made of its items' values. */
public enum ScaleMethod {
    /** The values added up. Needs every item: a sum of fewer is no smaller amount of the same thing. */
    SUM,
    /** The mean of the answered values, to two decimals, where enough are answered. */
    MEAN
}
