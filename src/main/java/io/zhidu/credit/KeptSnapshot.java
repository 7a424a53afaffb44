package io.zhidu.credit;

import java.time.LocalDateTime;

/** Figures that were kept (3-1.3). @param shipment that was decided upon with them, or null */
public record KeptSnapshot(CreditSnapshot figures, String shipment, LocalDateTime at, String by) {}
