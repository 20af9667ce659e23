/**
 * Which requests led to which effects, across programs. Invariant: only what is listed leaves, and nothing listed names a
 * person: {@link care.tandem.platform.trace.ListedSpans}.
 */
package care.tandem.platform.trace;
