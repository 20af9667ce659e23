/**
 * Holds {@code k8s/}, the alerts and the dashboard to what they promise, without a cluster and without the stack. The
 * manifests are built as {@code kubectl kustomize} builds them, and read with no field unknown.
 */
package care.tandem.manifests;
