package io.zhidu.people;

import static io.zhidu.people.PageGroup.ADMINISTRATION;
import static io.zhidu.people.PageGroup.AUDIT;
import static io.zhidu.people.PageGroup.BAD_DEBT;
import static io.zhidu.people.PageGroup.COMPLAINT;
import static io.zhidu.people.PageGroup.CREDIT;
import static io.zhidu.people.PageGroup.INCENTIVE;
import static io.zhidu.people.PageGroup.REPAIR;
import static io.zhidu.people.PageGroup.WORK;
import static io.zhidu.people.Role.ADMINISTRATOR;
import static io.zhidu.people.Role.AREA_MANAGER;
import static io.zhidu.people.Role.AUDITOR;
import static io.zhidu.people.Role.CALLBACK_SPECIALIST;
import static io.zhidu.people.Role.DEPARTMENT_HEAD;
import static io.zhidu.people.Role.ENGINEERING_SUPERVISOR;
import static io.zhidu.people.Role.FINANCE;
import static io.zhidu.people.Role.FRONT_DESK;
import static io.zhidu.people.Role.GENERAL_MANAGER;
import static io.zhidu.people.Role.LEADER;
import static io.zhidu.people.Role.TECHNICIAN;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * The one place that declares who may open which page, and how much of it he sees; the menu shows a person exactly these.
 * {@link Access} says the same of the engine.
 */
public enum Page {
    TASKLIST(WORK, tasklist(""), allBut(AUDITOR)),
    REPORT(REPAIR, tasklist("#/?processStart=repair-order"), EnumSet.of(FRONT_DESK, TECHNICIAN)),
    CLOSE_MONTH(REPAIR, tasklist("#/?processStart=repair-month-end"), EnumSet.of(ENGINEERING_SUPERVISOR)),
    COMPLAIN(
            COMPLAINT,
            tasklist("#/?processStart=complaint"),
            EnumSet.of(FRONT_DESK, Role.COMPLAINT_HANDLER, CALLBACK_SPECIALIST)),
    /** 4-8, 4-9: the roles of a complaint's levels; anybody else those that he has or had in hand. */
    COMPLAINTS(COMPLAINT, "/complaints", complaintReaders(), EnumSet.complementOf(complaintReaders())),
    COMPLAINT_STATISTICS(
            COMPLAINT,
            "/complaints/statistics",
            EnumSet.of(
                    Role.COMPLAINT_HANDLER,
                    DEPARTMENT_HEAD,
                    GENERAL_MANAGER,
                    Role.SUPERVISION_COMMITTEE,
                    CALLBACK_SPECIALIST,
                    LEADER,
                    AUDITOR,
                    ADMINISTRATOR)),
    /** A technician: the orders that he is or was assigned to, or reported. */
    ORDERS(
            REPAIR,
            "/repair/orders",
            EnumSet.of(FRONT_DESK, ENGINEERING_SUPERVISOR, FINANCE, CALLBACK_SPECIALIST, AUDITOR, ADMINISTRATOR),
            EnumSet.of(TECHNICIAN)),
    /** 1-5.3: money of customers, for those who answer for it. */
    REGISTER(
            REPAIR,
            "/repair/register",
            EnumSet.of(
                    ENGINEERING_SUPERVISOR, FINANCE, DEPARTMENT_HEAD, GENERAL_MANAGER, LEADER, AUDITOR, ADMINISTRATOR)),
    /** 1-5.4: a technician sees his own line, an area manager the one of his area. */
    STATISTICS(
            REPAIR,
            "/repair/statistics",
            EnumSet.of(
                    ENGINEERING_SUPERVISOR,
                    FINANCE,
                    CALLBACK_SPECIALIST,
                    DEPARTMENT_HEAD,
                    GENERAL_MANAGER,
                    LEADER,
                    AUDITOR,
                    ADMINISTRATOR),
            EnumSet.of(TECHNICIAN, AREA_MANAGER)),
    FEE_STANDARD(REPAIR, "/repair/fee-standard", EnumSet.allOf(Role.class)),
    CALENDAR(ADMINISTRATION, "/calendar", EnumSet.allOf(Role.class)),
    /** Whoever signs: his own. */
    DEPUTIES(
            ADMINISTRATION,
            "/deputies",
            EnumSet.of(AUDITOR, ADMINISTRATOR),
            EnumSet.complementOf(EnumSet.of(AUDITOR, ADMINISTRATOR, FRONT_DESK, TECHNICIAN))),
    /** 3-1.x: an area manager sees the accounts of his area. */
    ACCOUNTS(
            CREDIT,
            "/credit/accounts",
            EnumSet.of(
                    FINANCE,
                    Role.SALES_DEPARTMENT,
                    Role.MARKETING_DEPARTMENT_HEAD,
                    GENERAL_MANAGER,
                    LEADER,
                    AUDITOR,
                    ADMINISTRATOR),
            EnumSet.of(AREA_MANAGER)),
    /** 3-2.1: an area manager sees the requests of his area. */
    SHIPMENTS(
            CREDIT,
            "/credit/shipments",
            EnumSet.of(
                    Role.SALES_DEPARTMENT,
                    Role.LOGISTICS_SPECIALIST,
                    Role.WAREHOUSE_KEEPER,
                    FINANCE,
                    Role.MARKETING_DEPARTMENT_HEAD,
                    GENERAL_MANAGER,
                    AUDITOR,
                    ADMINISTRATOR),
            EnumSet.of(AREA_MANAGER)),
    MONEY(CREDIT, "/credit/money", EnumSet.of(FINANCE)),
    /** 3-3.x: finance for an invoice, the others where goods left without release. */
    REPORT_DEBT(
            BAD_DEBT,
            tasklist("#/?processStart=bad-debt"),
            EnumSet.of(FINANCE, Role.WAREHOUSE_KEEPER, Role.LOGISTICS_SPECIALIST, AUDITOR)),
    /** 3-3.x: whoever bears sees his own. */
    BAD_DEBTS(
            BAD_DEBT,
            "/bad-debts",
            EnumSet.of(FINANCE, Role.MARKETING_DEPARTMENT_HEAD, GENERAL_MANAGER, LEADER, AUDITOR, ADMINISTRATOR),
            EnumSet.complementOf(EnumSet.of(
                    FINANCE, Role.MARKETING_DEPARTMENT_HEAD, GENERAL_MANAGER, LEADER, AUDITOR, ADMINISTRATOR))),
    /** 3-deduct: everybody his own. */
    DEDUCTIONS(
            BAD_DEBT,
            "/deductions/statement",
            EnumSet.of(FINANCE, Role.HUMAN_RESOURCES, GENERAL_MANAGER, AUDITOR),
            EnumSet.complementOf(EnumSet.of(FINANCE, Role.HUMAN_RESOURCES, GENERAL_MANAGER, AUDITOR, ADMINISTRATOR))),
    /** 3-deduct: wages. */
    PAYROLL(BAD_DEBT, "/deductions/payroll", EnumSet.of(FINANCE, Role.HUMAN_RESOURCES, GENERAL_MANAGER, AUDITOR)),
    RUN_DEDUCTIONS(BAD_DEBT, tasklist("#/?processStart=income-deduction"), EnumSet.of(FINANCE)),
    /** 2-signatures: those who make, sign, pay and audit the settlements. */
    INCENTIVES(INCENTIVE, "/incentives", incentiveReaders()),
    SETTLE_INCENTIVES(
            INCENTIVE,
            tasklist("#/?processStart=incentive-settlement"),
            EnumSet.of(DEPARTMENT_HEAD, Role.HUMAN_RESOURCES)),
    /** Everybody his own. */
    INCENTIVE_STATEMENT(
            INCENTIVE,
            "/incentives/statement",
            incentiveReaders(),
            EnumSet.complementOf(EnumSet.of(
                    DEPARTMENT_HEAD, Role.HUMAN_RESOURCES, LEADER, FINANCE, GENERAL_MANAGER, AUDITOR, ADMINISTRATOR))),
    INCENTIVE_EVIDENCE(INCENTIVE, "/incentives/evidence", incentiveReaders()),
    /** 2-11: what everybody is paid by. */
    INCENTIVE_ANNEXES(INCENTIVE, "/incentives/annexes", EnumSet.allOf(Role.class)),
    /** 2-tax: wages. */
    INCENTIVE_TAX(INCENTIVE, "/incentives/tax", EnumSet.of(FINANCE, Role.HUMAN_RESOURCES, GENERAL_MANAGER, AUDITOR)),
    /** What happened in every case, whoever's it is. */
    HISTORY(AUDIT, "/camunda/app/cockpit/default/#/zhidu-history", EnumSet.of(AUDITOR, ADMINISTRATOR)),
    /** Figures of every procedure, with the cases behind them: for those who answer for the regulations as a whole. */
    CLAUSES(AUDIT, "/audit/clauses", EnumSet.of(DEPARTMENT_HEAD, GENERAL_MANAGER, LEADER, AUDITOR, ADMINISTRATOR)),
    /** Whether anybody changed what was written. */
    VERIFICATION(AUDIT, "/audit/verification", EnumSet.of(LEADER, AUDITOR, ADMINISTRATOR)),
    /** Who audits is audited too. */
    LOOKS(AUDIT, "/audit/looks", EnumSet.of(LEADER, AUDITOR, ADMINISTRATOR)),
    OUTBOX(ADMINISTRATION, "/outbox", EnumSet.of(ADMINISTRATOR)),
    COMPANY(ADMINISTRATION, "/people/import", EnumSet.of(ADMINISTRATOR)),
    COCKPIT(ADMINISTRATION, "/camunda/app/cockpit/default/", EnumSet.of(AUDITOR, ADMINISTRATOR));

    /** How much of a page a person sees. */
    public enum Reach {
        ALL,
        OWN,
        NONE
    }

    private final PageGroup group;
    private final String path;
    private final Set<Role> all;
    private final Set<Role> own;

    Page(PageGroup group, String path, Set<Role> all) {
        this(group, path, all, EnumSet.noneOf(Role.class));
    }

    Page(PageGroup group, String path, Set<Role> all, Set<Role> own) {
        this.group = group;
        this.path = path;
        this.all = all;
        this.own = own;
    }

    PageGroup group() {
        return group;
    }

    String path() {
        return path;
    }

    /** @param groups of the engine that the person is in */
    public Reach reach(Collection<String> groups) {
        if (all.stream().map(Role::group).anyMatch(groups::contains)) {
            return Reach.ALL;
        }
        return own.stream().map(Role::group).anyMatch(groups::contains) ? Reach.OWN : Reach.NONE;
    }

    private static String tasklist(String view) {
        return "/camunda/app/tasklist/default/" + view;
    }

    private static EnumSet<Role> complaintReaders() {
        return EnumSet.of(
                FRONT_DESK,
                Role.COMPLAINT_HANDLER,
                DEPARTMENT_HEAD,
                GENERAL_MANAGER,
                Role.SUPERVISION_COMMITTEE,
                CALLBACK_SPECIALIST,
                AUDITOR,
                ADMINISTRATOR);
    }

    private static EnumSet<Role> incentiveReaders() {
        return EnumSet.of(DEPARTMENT_HEAD, Role.HUMAN_RESOURCES, LEADER, FINANCE, GENERAL_MANAGER, AUDITOR);
    }

    private static Set<Role> allBut(Role role) {
        return EnumSet.complementOf(EnumSet.of(role));
    }
}
