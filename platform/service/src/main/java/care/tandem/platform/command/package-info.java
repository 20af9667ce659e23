/**
 * What ops do with a service by hand: its program, given the name of a command, does that one thing with the service's own
 * settings and ends. It then serves nothing, publishes nothing and reads no topic by itself.
 */
package care.tandem.platform.command;
