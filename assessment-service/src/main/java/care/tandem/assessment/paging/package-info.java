/**
 * Paging: whom an open flag or a gap in the rota calls for, and the calling. Invariant: each is called once for each cause,
 * whichever instance does it; nothing else waits for a page, and a page that fails is tried until it is sent or the flag
 * is answered. A page says that something needs its reader, never what or who. No events.
 */
package care.tandem.assessment.paging;
