/** Enrollment: who comes into care, on whose word, and who may what. What all of its rooms share stands here. */
package care.tandem.enrollment;
