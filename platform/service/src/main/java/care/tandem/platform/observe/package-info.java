/** What the walls tell of themselves: figures only, nothing of any person. */
package care.tandem.platform.observe;
