package care.tandem.platform.audit;

/** A place in the chain: a seal's number and its head. */
record Link(long number, Hash head) {

    /** Before the first seal. */
    static final Link START = new Link(0, Hash.NONE);
}
