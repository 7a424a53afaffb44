package io.zhidu.people;

import io.zhidu.platform.Preparation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before anybody can log in: groups, permissions and Tasklist filters. */
@Component
@Order(10)
class StartupAccess implements Preparation {

    private final Access access;
    private final TasklistFilters filters;

    StartupAccess(Access access, TasklistFilters filters) {
        this.access = access;
        this.filters = filters;
    }

    @Override
    public void prepare() {
        access.grantAll();
        filters.create();
    }
}
