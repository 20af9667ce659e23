/** Words that participants read, one text each. */
package care.tandem.platform.wording;
