/** Who the caller is: what kind, which person, which couple. Invariant: nothing of anyone else shows in it. */
package care.tandem.enrollment.me;
