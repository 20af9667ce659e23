/**
 * Two worlds under one clock that stands still, the same script in both. They differ only in what Ben keeps to himself and in
 * what staff then do about it; what anybody else can see must not differ by a byte. A new private fact is a row of {@link Secret}.
 */
package care.tandem.worlds;
