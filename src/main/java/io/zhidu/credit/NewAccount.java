package io.zhidu.credit;

/** A customer's file as it is opened, clause 3-1.1.1. */
public record NewAccount(String name, String areaId, String openerName, String phone) {}
