package io.zhidu.platform.security;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Asked before every other resolver: an expression never gets from a value to its class, and from there to the machine
 * (CVE-2026-109432). Resolves nothing itself.
 */
class ReflectionGuard extends ELResolver {

    private static final Set<String> WAYS_TO_A_CLASS = Set.of("class", "getClass", "getClassLoader", "forName");

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        check(base, method);
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        check(base, property);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }

    private static void check(Object base, Object member) {
        if (base != null && (isMachinery(base) || !(base instanceof Map) && WAYS_TO_A_CLASS.contains("" + member))) {
            throw new ELException("An expression must not use reflection: " + member);
        }
    }

    private static boolean isMachinery(Object base) {
        String type = base.getClass().getName();
        return base instanceof Class
                || base instanceof ClassLoader
                || base instanceof Runtime
                || base instanceof ProcessBuilder
                || base instanceof Process
                || base instanceof Thread
                || base instanceof Module
                || type.startsWith("java.lang.reflect.")
                || type.startsWith("java.lang.invoke.");
    }
}
