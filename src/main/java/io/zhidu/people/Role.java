package io.zhidu.people;

/** The roles of the regulations, each an engine group. */
public enum Role {
    FRONT_DESK("frontDesk", "前臺"),
    TECHNICIAN("technician", "維修人員"),
    ENGINEERING_SUPERVISOR("engineeringSupervisor", "工程部主任"),
    FINANCE("finance", "財務部"),
    SALES_DEPARTMENT("salesDepartment", "銷售部"),
    AREA_MANAGER("areaManager", "區域經理"),
    MARKETING_DEPARTMENT_HEAD("marketingDepartmentHead", "市場部部長"),
    LOGISTICS_SPECIALIST("logisticsSpecialist", "市場部物流專員"),
    WAREHOUSE_KEEPER("warehouseKeeper", "庫管"),
    COMPLAINT_HANDLER("complaintHandler", "投訴處理員"),
    DEPARTMENT_HEAD("departmentHead", "部門主管"),
    GENERAL_MANAGER("generalManager", "總經理"),
    SUPERVISION_COMMITTEE("supervisionCommittee", "客戶監督委員會"),
    CALLBACK_SPECIALIST("callbackSpecialist", "回訪專員"),
    SERVICE_ENGINEER("serviceEngineer", "服務工程師"),
    TEAM_LEADER("teamLeader", "服務組長"),
    SERVICE_MANAGEMENT("serviceManagement", "客服管理部"),
    HUMAN_RESOURCES("humanResources", "人力發展部"),
    LEADER("leader", "主管領導"),
    AUDITOR("auditor", "審計員"),
    ADMINISTRATOR("camunda-admin", "系統管理員");

    private final String group;
    private final String label;

    Role(String group, String label) {
        this.group = group;
        this.label = label;
    }

    /** The engine group's id. */
    public String group() {
        return group;
    }

    public String label() {
        return label;
    }
}
