/** Hashes under this service's key: what is stored of a code or an address tells nothing without it. */
package care.tandem.enrollment.secret;
