package io.zhidu.audit.chain.jdbc;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.reflection.DefaultReflectorFactory;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.ReflectorFactory;
import org.apache.ibatis.reflection.SystemMetaObject;

/** The values of a statement's parameters, one after the other, as MyBatis is about to set them. */
final class StatementValues {

    /** Remembers what it found out of a class; that of {@link SystemMetaObject#forObject} looks at it anew each time. */
    private static final ReflectorFactory CLASSES = new DefaultReflectorFactory();

    private final BoundSql sql;
    private final Object entity;
    private final MetaObject properties;
    private int position;

    StatementValues(BoundSql sql) {
        this.sql = sql;
        entity = sql.getParameterObject();
        properties = MetaObject.forObject(
                entity,
                SystemMetaObject.DEFAULT_OBJECT_FACTORY,
                SystemMetaObject.DEFAULT_OBJECT_WRAPPER_FACTORY,
                CLASSES);
    }

    Object next() {
        String property = sql.getParameterMappings().get(position++).getProperty();
        if (sql.hasAdditionalParameter(property)) {
            return sql.getAdditionalParameter(property);
        }
        return entity == null || entity instanceof String ? entity : properties.getValue(property);
    }

    List<Object> rest() {
        List<Object> rest = new ArrayList<>();
        while (position < sql.getParameterMappings().size()) {
            Object value = next();
            rest.add(value instanceof Date date ? new java.sql.Timestamp(date.getTime()) : value);
        }
        return rest;
    }

    /** @return null where what is written is no entity, or one without such a property */
    Object ofEntity(String property) {
        return entity == null || entity instanceof String || entity instanceof Map || !properties.hasGetter(property)
                ? null
                : properties.getValue(property);
    }
}
