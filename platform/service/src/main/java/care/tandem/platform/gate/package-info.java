/** Whether anything may leave this service: not before it is known that its database holds all that was published. */
package care.tandem.platform.gate;
