package care.tandem.bounds;

/**
 * Requests of which two programs in a row could read the end differently, so that what is behind it would be a request of
 * its own to one of them. {@code OUTER} stands for a whole body, {@code INNER} for a whole request hidden behind it.
 */
enum TwoReadings {
    LENGTH_AND_PIECES("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nINNER"),
    PIECES_AND_LENGTH("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\nINNER"),
    PIECES_WITHIN_A_LENGTH(
            "Transfer-Encoding: chunked\r\nContent-Length: OUTER_LENGTH\r\n\r\nOUTER_PIECES0\r\n\r\nINNER"),
    TWO_LENGTHS("Content-Length: OUTER_LENGTH\r\nContent-Length: 0\r\n\r\nOUTERINNER"),
    TWO_LENGTHS_IN_ONE("Content-Length: OUTER_LENGTH, 0\r\n\r\nOUTERINNER"),
    SIGNED_LENGTH("Content-Length: +OUTER_LENGTH\r\n\r\nOUTERINNER"),
    NEGATIVE_LENGTH("Content-Length: -1\r\n\r\nINNER"),
    HEXADECIMAL_LENGTH("Content-Length: 0x0\r\n\r\nINNER"),
    LENGTH_WITH_A_BLANK("Content-Length: 0 1\r\n\r\nINNER"),
    HUGE_LENGTH("Content-Length: 99999999999999999999999\r\n\r\nOUTERINNER"),
    EMPTY_LENGTH("Content-Length:\r\n\r\nINNER"),
    LENGTH_BEFORE_A_BLANK("Content-Length : 0\r\n\r\nINNER"),
    PIECES_BEFORE_A_BLANK("Content-Length: OUTER_LENGTH\r\nTransfer-Encoding : chunked\r\n\r\nOUTERINNER"),
    PIECES_OF_ANOTHER_KIND("Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\nINNER"),
    PIECES_NOT_LAST("Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\nINNER"),
    PIECES_TWICE("Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nINNER"),
    PIECES_PACKED("Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\nINNER"),
    PIECES_BEHIND_A_TAB("Content-Length: OUTER_LENGTH\r\nTransfer-Encoding:\tchunked\r\n\r\n0\r\n\r\nINNER"),
    FOLDED_PIECES("Content-Length: OUTER_LENGTH\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\nINNER"),
    SIGNED_PIECE("Transfer-Encoding: chunked\r\n\r\n+0\r\n\r\nINNER"),
    HEXADECIMAL_PIECE("Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\nINNER"),
    HUGE_PIECE("Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n\r\nINNER"),
    NO_PIECE_SIZE("Transfer-Encoding: chunked\r\n\r\n;a\r\n\r\nINNER"),
    EXTENDED_PIECE("Transfer-Encoding: chunked\r\n\r\n0;a=\"\nb\"\r\n\r\nINNER"),
    PIECE_ENDED_BY_A_BARE_LINE("Transfer-Encoding: chunked\r\n\r\n0\n\nINNER"),
    PIECE_OF_A_WRONG_SIZE("Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\nINNER"),
    BARE_LINES("Content-Length: 0\n\nINNER"),
    BARE_RETURN("X-Bare: a\rContent-Length: 0\r\n\r\nINNER"),
    NUL_IN_A_HEADER("X-Nul: a\0b\r\nContent-Length: 0\r\n\r\nINNER"),
    BLANK_IN_A_NAME("Content Length: 0\r\n\r\nINNER"),
    NO_COLON("Content-Length\r\n\r\nINNER");

    private static final String PUBLIC =
            "POST /api/v1/inquiries HTTP/1.1\r\nHost: tandem.example\r\n" + "Content-Type: application/json\r\n";

    private final String rest;

    TwoReadings(String rest) {
        this.rest = rest;
    }

    /** This body sent in that way, and behind it a request with the other one. */
    String around(String outer, String inner) {
        return PUBLIC
                + rest.replace("OUTER_LENGTH", Integer.toString(outer.length()))
                        .replace("OUTER_PIECES", Integer.toHexString(outer.length()) + "\r\n" + outer + "\r\n")
                        .replace("OUTER", outer)
                        .replace("INNER", plain(inner));
    }

    /** As any client sends it. */
    static String plain(String body) {
        return PUBLIC + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
