package io.zhidu.complaint.web;

/** Who does what about a complaint from outside its tasks, as security expressions say it. */
final class ComplaintRoles {

    /** They register it, and write down what the customer says. */
    static final String STARTERS = "hasAnyAuthority('frontDesk', 'complaintHandler', 'callbackSpecialist')";
    /** They answer for it at one of its levels. */
    static final String CARERS =
            "hasAnyAuthority('complaintHandler', 'departmentHead', 'generalManager', 'supervisionCommittee')";

    private ComplaintRoles() {}
}
