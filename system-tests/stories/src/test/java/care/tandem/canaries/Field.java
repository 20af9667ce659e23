package care.tandem.canaries;

import care.tandem.suite.ApiOperation;

/**
 * A field of a request's body.
 *
 * @param path its names, parted by slashes; those of a list end in {@code []}
 */
record Field(String operation, String path) {

    static Field of(ApiOperation operation, String path) {
        return new Field(operation.id(), path);
    }

    /** Its own name, without those that lead to it. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return operation + " " + path;
    }
}
