/**
 * The one door. It checks the token, forwards what the merged API document lists and nothing else, limits callers, and
 * serves the document, the portal and the problem pages. It holds no database and knows no rule of a service.
 */
package care.tandem.gateway;
