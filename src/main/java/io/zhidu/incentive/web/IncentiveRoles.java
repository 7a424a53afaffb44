package io.zhidu.incentive.web;

/** Who may do what on these pages; who may read them says {@link io.zhidu.people.Page}. */
final class IncentiveRoles {

    /** Tell evidence, and withdraw it. */
    static final String TELLERS = "hasAnyAuthority('departmentHead', 'humanResources')";
    /** Follow an annex, correct a locked line. */
    static final String DEPARTMENT = "hasAuthority('departmentHead')";
    /** Bring payroll's figures. */
    static final String PAYROLL = "hasAnyAuthority('finance', 'humanResources')";

    private IncentiveRoles() {}
}
