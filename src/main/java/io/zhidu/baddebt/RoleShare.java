package io.zhidu.baddebt;

/**
 * What a role bears of a class of debts.
 *
 * @param role an engine group, or {@link #SIGNER}
 * @param ofArea only its holders of the customer's area
 */
public record RoleShare(String role, boolean ofArea, Share share) {

    /** Whoever signed the over-limit shipment (3-3.3). */
    public static final String SIGNER = "signer";
}
