package care.tandem.platform.request;

import care.tandem.platform.api.CurrentRequest;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where to read a list on: sealed, so that it tells nothing, and bound to the caller, the path and the filter, so that it
 * is of no use to anyone else or for anything else.
 */
@Singleton
public class Cursors {

    @Inject
    SealKey key;

    @Inject
    Caller caller;

    @Inject
    CurrentRequest request;

    /**
     * The page made of rows that were read with {@link Limit#rowsToRead()}.
     *
     * @param filter the other query parameters of this list, in a fixed order
     * @param position what {@link #open} gives back for the row after which to read on
     */
    public <R, V> Page<V> page(
            List<R> rows, Limit limit, String filter, Function<R, String> position, Function<R, V> view) {
        var shown = rows.stream().limit(limit.value()).toList();
        var next = rows.size() > limit.value() ? seal(position.apply(shown.get(shown.size() - 1)), filter) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    /** The position within, or empty where no cursor is given; anything not sealed here for this caller is a 400. */
    public Optional<String> open(String cursor, String filter) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(cursor);
            return Optional.of(new String(key.open(sealed, boundTo(filter)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "is not one that this list gave you");
        }
    }

    private String seal(String position, String filter) {
        try {
            var sealed = key.seal(position.getBytes(StandardCharsets.UTF_8), boundTo(filter));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] boundTo(String filter) {
        return (caller.id() + "\n" + request.path() + "\n" + filter).getBytes(StandardCharsets.UTF_8);
    }
}
