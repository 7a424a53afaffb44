package io.zhidu.credit.web;

import io.zhidu.credit.Abandonment;
import io.zhidu.credit.Contract;
import io.zhidu.credit.CreditAccount;
import io.zhidu.credit.CreditSnapshot;
import io.zhidu.credit.DayLimit;
import io.zhidu.credit.KeptSnapshot;
import io.zhidu.credit.SnapshotRow;
import io.zhidu.credit.StandingChange;
import io.zhidu.credit.collection.PlanState;
import io.zhidu.credit.release.ShipmentRegister;
import java.util.List;

/** All that a page and a file say of an account; the lists have the newest first. */
record AccountFile(
        CreditAccount account,
        CreditSnapshot figures,
        List<DayLimit> limits,
        List<SnapshotRow> open,
        List<ShipmentRegister.Entry> shipments,
        List<ShipmentRegister.Entry> overLimit,
        List<PlanState> plans,
        List<KeptSnapshot> decisions,
        List<StandingChange> standings,
        List<Contract> contracts,
        List<Abandonment> abandonments) {}
