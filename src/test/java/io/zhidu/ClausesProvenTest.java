package io.zhidu;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.audit.clause.Clause;
import io.zhidu.audit.clause.ClauseCatalogue;
import io.zhidu.support.ModelChecker;
import io.zhidu.support.Proves;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Every built clause is proven by a test that names it, and is run. */
class ClausesProvenTest {

    private final List<String> built =
            new ClauseCatalogue().built().stream().map(Clause::id).toList();

    @Test
    void everyBuiltClauseIsProvenByATest() throws Exception {
        assertThat(unproven(built, testClasses())).isEmpty();
    }

    @Test
    void noTestNamesAClauseThatIsNotInForce() throws Exception {
        assertThat(proven(testClasses())).isSubsetOf(built);
    }

    /** A clause that nobody proves is found, and a method that is no test proves nothing. */
    @Test
    void aClauseWithoutATestIsFound() {
        List<Class<?>> tests = List.of(Example.class);
        assertThat(unproven(List.of("1-3.1", "1-3.2"), tests)).containsExactly("1-3.2");
        assertThat(unproven(List.of("9-9.9"), tests)).containsExactly("9-9.9");
    }

    private static Set<String> unproven(List<String> clauses, List<Class<?>> tests) {
        Set<String> missing = new TreeSet<>(clauses);
        missing.removeAll(proven(tests));
        return missing;
    }

    /** By concrete classes, with what they inherit: a body that no class runs proves nothing. */
    private static Set<String> proven(List<Class<?>> tests) {
        return tests.stream()
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .flatMap(ClausesProvenTest::methods)
                .filter(method -> method.isAnnotationPresent(Proves.class))
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .flatMap(method -> Stream.of(method.getAnnotation(Proves.class).value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Method> methods(Class<?> type) {
        return Stream.<Class<?>>iterate(type, above -> above != null && above != Object.class, Class::getSuperclass)
                .flatMap(each -> Stream.of(each.getDeclaredMethods()));
    }

    /** Those that the build runs: by their name. */
    private static List<Class<?>> testClasses() throws URISyntaxException {
        Path root = Path.of(ClausesProvenTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return ModelChecker.files(root.resolve("io"), "Test.class").stream()
                .map(file ->
                        root.relativize(file).toString().replace(".class", "").replace('/', '.'))
                .<Class<?>>map(ClausesProvenTest::load)
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ClausesProvenTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static class Example {

        @Test
        @Proves("1-3.1")
        void runs() {}

        @Proves("1-3.2")
        void isNoTest() {}
    }
}
