/** What all entities share, and what database failures mean to callers. */
package care.tandem.platform.data;
