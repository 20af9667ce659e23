package care.tandem.writes;

/** What is done to the house in the midst of a round. */
public interface Disturbance {

    /** How many of the round's writes are accepted before. */
    int after();

    /** Does it, and tells how it is made good again, which may take its time while the round goes on. */
    Runnable strike();
}
