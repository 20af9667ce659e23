/**
 * The contract of events: records in the past tense, one file each, each with a JSON Schema under {@code
 * contract/<service>/} and an entry in {@code docs/events}. Only optional fields are ever added; else a new version stands
 * beside the old one.
 */
package care.tandem.platform.contract;
