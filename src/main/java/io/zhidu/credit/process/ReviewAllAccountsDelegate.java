package io.zhidu.credit.process;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.DayBegan;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Clause 3-1.1, every night: contracts end and years turn without anybody doing anything. */
@Component
class ReviewAllAccountsDelegate implements JavaDelegate {

    private final AccountService accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewAllAccountsDelegate(AccountService accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("standingsChanged", accounts.reviewAll());
        events.publishEvent(new DayBegan(LocalDate.now(clock)));
    }
}
