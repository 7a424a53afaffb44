package io.zhidu.repair;

/** An item of the fee standard and how much of it, as the technician typed it. */
public record ChosenItem(String itemCode, String quantity) {}
