package io.zhidu.platform.security;

import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/** The engine's expressions with {@link ReflectionGuard} in front. */
class GuardedExpressions extends SpringExpressionManager {

    GuardedExpressions(ApplicationContext context) {
        super(context);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver guarded = new CompositeELResolver();
        guarded.add(new ReflectionGuard());
        guarded.add(super.createElResolver());
        return guarded;
    }
}
