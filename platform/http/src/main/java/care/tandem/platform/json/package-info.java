/** How JSON is read at the HTTP door: strictly, on all programs alike. */
package care.tandem.platform.json;
