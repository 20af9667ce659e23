/** How the services are tested: real servers, signed tokens, and the roster as enrollment would publish it. */
package care.tandem.platform.testing;
