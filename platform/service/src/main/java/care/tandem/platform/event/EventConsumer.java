package care.tandem.platform.event;

/** One class for each purpose: it registers one method for each type of event it reacts to. */
public interface EventConsumer {

    void register(Reactions reactions);
}
