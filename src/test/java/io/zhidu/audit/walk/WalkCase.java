package io.zhidu.audit.walk;

/**
 * A case under way, or ended.
 *
 * @param root its process instance
 * @param account the customer's, where the procedure has one; else empty
 * @param invoice that a bad debt is about; else empty
 */
record WalkCase(String process, String root, String number, String account, String invoice) {

    @Override
    public String toString() {
        return process + " " + number;
    }
}
