package io.zhidu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@AnalyzeClasses(packages = "io.zhidu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DOMAIN = {
        "io.zhidu.repair",
        "io.zhidu.repair.fees",
        "io.zhidu.repair.month",
        "io.zhidu.customer",
        "io.zhidu.calendar",
        "io.zhidu.credit",
        "io.zhidu.credit.ledger",
        "io.zhidu.credit.release",
        "io.zhidu.credit.collection",
        "io.zhidu.baddebt",
        "io.zhidu.baddebt.deduction",
        "io.zhidu.complaint",
        "io.zhidu.incentive",
        "io.zhidu.incentive.evidence",
        "io.zhidu.incentive.tax",
        "io.zhidu.audit.history"
    };

    @ArchTest
    static final ArchRule domainKnowsNoTechnology = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.camunda..",
                    "java.sql..",
                    "org.springframework.jdbc..",
                    "org.springframework.web..",
                    "jakarta.servlet..")
            .because("a rule of the regulations is read and tested without engine, database or web");

    @ArchTest
    static final ArchRule domainKnowsNoAdapter = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.zhidu..process..", "io.zhidu..jdbc..", "io.zhidu..web..")
            .because("adapters depend on the domain, never the other way round");

    @ArchTest
    static final ArchRule platformKnowsNoProcedure = noClasses()
            .that()
            .resideInAPackage("io.zhidu.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.zhidu.repair..",
                    "io.zhidu.customer..",
                    "io.zhidu.calendar..",
                    "io.zhidu.credit..",
                    "io.zhidu.baddebt..",
                    "io.zhidu.complaint..",
                    "io.zhidu.incentive..")
            .because("every procedure stands on the platform, so it can stand on none of them");

    @ArchTest
    static final ArchRule demoKnowsNoProcedure = noClasses()
            .that()
            .resideInAPackage("io.zhidu.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.zhidu.repair..",
                    "io.zhidu.customer..",
                    "io.zhidu.calendar..",
                    "io.zhidu.credit..",
                    "io.zhidu.baddebt..",
                    "io.zhidu.complaint..")
            .because("every procedure tells its own story, and one player plays them all");

    @ArchTest
    static final ArchRule sqlStaysInJdbc = noClasses()
            .that()
            .resideOutsideOfPackages("io.zhidu..jdbc..", "io.zhidu.platform..", "io.zhidu.people..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
            .because("whoever changes a table looks in one package for its statements");

    @ArchTest
    static final ArchRule sharedPackagesMeetAtTheirRoot = noClasses()
            .that()
            .resideInAPackage("io.zhidu.repair..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.zhidu.customer.jdbc..", "io.zhidu.people.jdbc..", "io.zhidu.customer.web..")
            .because("what several procedures know is reached only through its root package");

    @ArchTest
    static final ArchRule delegatesStayThin = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .resideInAPackage("io.zhidu..process..")
            .because("the element id leads to the delegate's name without searching");

    @ArchTest
    static final ArchRule moneyIsExact = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(DOMAIN)
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class)
            .because("a binary fraction cannot hold a fen");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .because("rules and timers read one clock, so that a test or the demo can set it");

    @ArchTest
    static final ArchRule nothingPrints = noClasses()
            .that()
            .areNotAssignableTo(ZhiduApplication.class) // whose commands answer whoever typed them
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("an operator reads the log, where each line has a time and a level");
}
