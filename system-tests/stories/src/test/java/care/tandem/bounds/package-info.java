/**
 * Where the house ends: how much it reads, what it takes for a path, for one request, for its own origin, and what it lets be
 * kept. Invariant: what could be read in two ways is not read at all, and nothing private may be stored on its way.
 */
package care.tandem.bounds;
