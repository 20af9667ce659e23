/** What the gateway shows to people: the portal, the API reference, the problem pages, and the document itself. */
package care.tandem.gateway.page;
