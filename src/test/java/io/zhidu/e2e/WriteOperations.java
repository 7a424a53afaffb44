package io.zhidu.e2e;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every operation of JAX-RS resources that is no GET, found by their annotations, sub-resources too. */
final class WriteOperations {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int DEEPEST = 8;

    private final Set<String> found = new TreeSet<>();

    /** @return lines like {@code POST /engine-rest/task/{id}/claim} */
    static Set<String> of(String root, Collection<Class<?>> resources) {
        WriteOperations operations = new WriteOperations();
        resources.forEach(type -> operations.walk(join(root, path(type).orElse("")), type, new HashSet<>(), DEEPEST));
        return operations.found;
    }

    private void walk(String base, Class<?> type, Set<Class<?>> above, int depth) {
        if (depth == 0 || !above.add(type)) {
            return;
        }
        for (Method method : type.getMethods()) {
            Optional<String> verb = annotations(method)
                    .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                    .filter(one -> one != null)
                    .map(HttpMethod::value)
                    .findFirst();
            Optional<String> own = annotations(method)
                    .filter(Path.class::isInstance)
                    .map(one -> ((Path) one).value())
                    .findFirst();
            if (verb.isPresent() && !READS.contains(verb.get())) {
                found.add(verb.get() + " " + join(base, own.orElse("")));
            } else if (verb.isEmpty() && own.isPresent()) {
                walk(join(base, own.get()), method.getReturnType(), new HashSet<>(above), depth - 1);
            }
        }
    }

    /** Of the method itself and of what it implements. */
    private static Stream<Annotation> annotations(Method method) {
        return supertypes(method.getDeclaringClass())
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(one -> one.getName().equals(method.getName())
                        && java.util.Arrays.equals(one.getParameterTypes(), method.getParameterTypes()))
                .flatMap(one -> Stream.of(one.getAnnotations()));
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        Stream<Class<?>> own = Stream.of(type);
        Stream<Class<?>> above =
                Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
        return Stream.concat(own, above.flatMap(WriteOperations::supertypes));
    }

    private static Optional<String> path(Class<?> type) {
        return supertypes(type)
                .map(one -> one.getAnnotation(Path.class))
                .filter(one -> one != null)
                .map(Path::value)
                .findFirst();
    }

    private static String join(String base, String path) {
        String clean = path.replaceAll("^/|/$", "");
        return clean.isEmpty() ? base : base + "/" + clean;
    }
}
