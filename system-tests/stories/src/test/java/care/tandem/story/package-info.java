/**
 * Stories told to the whole product: real programs, real tokens, through the one door. Each makes its own logins, clinics
 * and couples, so that none knows of another; a story that breaks something mends it before it ends.
 */
package care.tandem.story;
