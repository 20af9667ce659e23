/** What runs inside the local Keycloak. */
package care.tandem.local.stack.realm;
