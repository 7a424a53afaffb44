package io.zhidu.baddebt.process;

import io.zhidu.baddebt.RecoveryService;
import io.zhidu.credit.CreditFreed;
import io.zhidu.credit.ledger.InvoiceReversed;
import io.zhidu.credit.ledger.InvoicesMatched;
import io.zhidu.platform.EngineDoor;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the customers' money does to cases, in the transaction that books it. */
@Component
@Transactional
public class BadDebtDesk {

    private final RecoveryService recoveries;
    private final RuntimeService runtimeService;
    private final EngineDoor door;

    BadDebtDesk(RecoveryService recoveries, RuntimeService runtimeService, EngineDoor door) {
        this.recoveries = recoveries;
        this.runtimeService = runtimeService;
        this.door = door;
    }

    /** What an account owes may have become nothing, before anybody decided. */
    @EventListener
    void looked(CreditFreed freed) {
        send(BadDebtProcess.INVOICE_PAID, recoveries.paid(freed.account()));
    }

    /** Clause 3-4.1: what comes in later is given back, and taken again where it is reversed. */
    @EventListener
    void matched(InvoicesMatched matched) {
        send(BadDebtProcess.DEBT_RECOVERED, recoveries.recover(matched.account(), matched.matches()));
    }

    @EventListener
    void reversed(InvoiceReversed reversed) {
        send(
                BadDebtProcess.DEBT_RECOVERED,
                recoveries.release(reversed.account(), reversed.invoice(), reversed.reversal()));
    }

    private void send(String message, List<String> numbers) {
        numbers.forEach(number -> door.open(() -> {
            runtimeService
                    .createExecutionQuery()
                    .processDefinitionKey(BadDebtProcess.ID)
                    .processInstanceBusinessKey(number)
                    .messageEventSubscriptionName(message)
                    .list()
                    .forEach(one -> runtimeService.messageEventReceived(message, one.getId()));
            return null;
        }));
    }
}
