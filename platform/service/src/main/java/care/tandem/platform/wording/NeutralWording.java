package care.tandem.platform.wording;

/**
 * What participants are told about things that can happen for an ordinary or for a private reason: one text each, so that
 * the reason cannot be read from the words.
 */
public enum NeutralWording {
    CALENDAR_CHANGED("Your calendar has changed."),
    CONVERSATION_OPENED("A conversation with your care team is open."),
    CONVERSATION_CHANGED("Your conversations have changed."),
    NEW_MESSAGE("There is a new message for you."),
    SOMETHING_TO_FILL_IN("There is something for you to fill in."),
    WELCOME("Your programme has begun."),
    PROGRAMME_CHANGED("Your programme has changed."),
    RECEIVED("Thank you. We have received this.");

    private final String text;

    NeutralWording(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
