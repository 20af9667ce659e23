/** What a program refuses to do where nobody has told it that this is no production. */
package care.tandem.production;
