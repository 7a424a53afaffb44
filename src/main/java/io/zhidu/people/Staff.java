package io.zhidu.people;

import java.util.Set;

/**
 * A person of the company.
 *
 * @param id the engine's user id
 * @param areaId where a technician or an area manager works, or null
 * @param specialties a technician's, of {@link #SPECIALTIES}
 */
public record Staff(String id, String name, String areaId, String phone, Set<String> specialties) {

    public static final Set<String> SPECIALTIES =
            Set.of("plumbing", "electrical", "hvac", "carpentry", "masonry", "appliance", "locks", "network");
}
