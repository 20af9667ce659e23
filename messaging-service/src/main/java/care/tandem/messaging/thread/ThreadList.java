package care.tandem.messaging.thread;

import care.tandem.platform.access.Access;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import care.tandem.platform.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The threads that the caller belongs to now, as the caller may see them. */
@ApplicationScoped
class ThreadList {

    private static final String NO_FILTER = "";

    @Inject
    Access access;

    @Inject
    Caller caller;

    @Inject
    Roster roster;

    @Inject
    MessageThreads threads;

    @Inject
    Feeds feeds;

    @Inject
    ReadMarks marks;

    @Inject
    FirstNames names;

    @Inject
    Cursors cursors;

    Page<ThreadView> page(Limit limit, String cursor) {
        var after = cursors.open(cursor, NO_FILTER).map(ThreadPosition::parse).orElse(ThreadPosition.start());
        var isParticipant = caller.is(Role.PARTICIPANT);
        var reader = isParticipant ? participant() : clinician();
        var rows = isParticipant
                ? threads.shownTo(reader.person().orElseThrow(), after, limit.rowsToRead())
                : ofClinician(reader, after, limit.rowsToRead());
        var marked = marksIn(rows, reader);
        return cursors.page(
                rows,
                limit,
                NO_FILTER,
                thread -> ThreadPosition.of(thread).toString(),
                thread -> ThreadView.of(thread, personsOf(thread, reader), marked.getOrDefault(thread.id(), 0L)));
    }

    private Reader participant() {
        return Reader.participant(caller.subject(), access.own().personId());
    }

    private Reader clinician() {
        var treated = access.treated().stream().map(PersonRecord::personId).toList();
        return Reader.clinician(caller.subject(), treated);
    }

    /** On an old roster a clinician goes on with single persons only. */
    private List<MessageThread> ofClinician(Reader reader, ThreadPosition after, int rows) {
        return roster.age().isFresh()
                ? threads.of(reader.treats(), after, rows)
                : threads.careThreadsOf(reader.treats(), after, rows);
    }

    /** By thread. */
    private Map<UUID, Long> marksIn(List<MessageThread> rows, Reader reader) {
        var byId = rows.stream().collect(Collectors.toMap(MessageThread::id, Function.identity()));
        var threadByFeed = feeds.of(byId.keySet()).stream()
                .filter(feed -> reader.readsFrom(feed, byId.get(feed.threadId())))
                .collect(Collectors.toMap(Feed::id, Feed::threadId));
        return marks.of(reader.login(), threadByFeed.keySet()).entrySet().stream()
                .collect(Collectors.toMap(mark -> threadByFeed.get(mark.getKey()), Map.Entry::getValue));
    }

    private List<ThreadView.ThreadPerson> personsOf(MessageThread thread, Reader reader) {
        return thread.personIds().stream()
                .map(id -> new ThreadView.ThreadPerson(
                        reader.treats(id) ? id : null,
                        names.of(id),
                        reader.person().filter(id::equals).isPresent()))
                .toList();
    }
}
