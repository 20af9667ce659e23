/** Time and ids, from one place each, so that a test can steer the first and nobody can read anything from the second. */
package care.tandem.platform.time;
