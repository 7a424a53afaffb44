package io.zhidu.people;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before anybody can log in: groups, permissions and Tasklist filters. */
@Component
@Order(10)
class StartupAccess implements ApplicationRunner {

    private final Access access;
    private final TasklistFilters filters;

    StartupAccess(Access access, TasklistFilters filters) {
        this.access = access;
        this.filters = filters;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        access.grantAll();
        filters.create();
    }
}
