package io.zhidu.baddebt;

import io.zhidu.platform.Money;

/**
 * A line of an allocation.
 *
 * @param role an engine group, or {@link RoleShare#SIGNER}
 * @param person who held it on the day of the shipment, or null where nobody did
 * @param signature what he signed, or null
 */
public record Part(String role, String person, Bearer borneBy, Share share, Money amount, String signature) {

    public boolean isPersonal() {
        return borneBy == Bearer.PERSON;
    }

    Part with(Money other) {
        return new Part(role, person, borneBy, share, other, signature);
    }
}
