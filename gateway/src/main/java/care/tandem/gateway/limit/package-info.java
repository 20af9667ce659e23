/** How often a caller may ask. Counted in this instance only; limits that guard a secret are the services' own. */
package care.tandem.gateway.limit;
