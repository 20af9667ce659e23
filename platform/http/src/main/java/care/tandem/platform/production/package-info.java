/** What no program starts with where people's data is. Invariant: production is what a program is in unless told otherwise. */
package care.tandem.platform.production;
