/** Access: one evaluated policy in one place, deny by default, 404 to strangers, closed where it cannot be told. */
package care.tandem.platform.access;
