package care.tandem.messaging.notification;

import care.tandem.platform.wording.NeutralWording;

/** Where a person should look; it says no more than the words do. */
enum NotificationSubject {
    CALENDAR,
    THREADS,
    ASSIGNMENTS,
    PROGRAMME;

    static NotificationSubject of(NeutralWording wording) {
        return switch (wording) {
            case CALENDAR_CHANGED -> CALENDAR;
            case CONVERSATION_OPENED, CONVERSATION_CHANGED, NEW_MESSAGE -> THREADS;
            case SOMETHING_TO_FILL_IN -> ASSIGNMENTS;
            case WELCOME, PROGRAMME_CHANGED, RECEIVED -> PROGRAMME;
        };
    }
}
