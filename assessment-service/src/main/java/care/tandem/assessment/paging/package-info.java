/**
 * Paging: whom an open flag, a gap in the rota or a broken glass calls for, and the calling. Invariant: each is called once
 * for each cause, whichever instance does it; nothing else waits for a page, and a page that fails is tried until it is sent
 * or the flag is answered. A page says that something needs its reader, never what or who. Reads GlassBroken.
 */
package care.tandem.assessment.paging;
