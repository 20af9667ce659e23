/** How and when it is safe to reach someone: every form that takes a number takes this with it. */
package care.tandem.enrollment.contact;
