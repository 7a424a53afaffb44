package io.zhidu.repair.process;

import io.zhidu.repair.BillService;
import io.zhidu.repair.SignatureInput;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 1-3.6 and 1-3.7: both sign; the signature holds for the amount shown. */
@Component
class BindSignatureDelegate implements JavaDelegate {

    private final BillService bills;

    BindSignatureDelegate(BillService bills) {
        this.bills = bills;
    }

    @Override
    public void execute(DelegateExecution execution) {

        boolean signed = "signed"
                .equals(RepairOrderProcess.text("signOutcome").take(execution).orElse(null));
        List<SignatureInput> signature = RepairOrderProcess.SIGNATURE.take(execution);
        String shown = RepairOrderProcess.text("shownAmount").take(execution).orElse(null);
        boolean technicianSigned =
                RepairOrderProcess.answer("technicianSigned").take(execution).orElse(false);
        String refusedReason =
                RepairOrderProcess.text("refusedReason").take(execution).orElse(null);
        if (signed) {
            bills.bindSignature(execution.getProcessBusinessKey(), shown, signature, technicianSigned);
        } else {
            bills.recordRefusedSignature(execution.getProcessBusinessKey(), refusedReason);
        }
        RepairOrderProcess.answer("slipSigned").set(execution, signed);
    }
}
