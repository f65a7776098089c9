package org.tripact.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

@AnalyzeClasses(packages = "org.tripact", importOptions = ImportOption.DoNotIncludeTests.class)
class HabitsTest {

    private static final Set<String> RAW =
            Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable", "java.lang.Error");

    @ArchTest
    static final ArchRule askTheClockYouWereGiven = ArchRuleDefinition.classes()
            .should(askNoSystemClock())
            .because("only the @Activate constructor, or a program's main, may take the system's clock");

    @ArchTest
    static final ArchRule noRawExceptions = noClasses()
            .should()
            .callConstructorWhere(describe("a raw exception is made", HabitsTest::makesRawException))
            .because("a fault says in its type what it is");

    @ArchTest
    static final ArchRule constructorOrNothing = noFields()
            .should()
            .beAnnotatedWith(Reference.class)
            .because("references and settings come into the @Activate constructor")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noStaticState = fields().that()
            .areStatic()
            .and()
            .haveNameNotMatching("pc[A-Z].*|class\\$.*")
            .should()
            .beFinal()
            .because("static settings are seen by nobody and set by anybody (OpenJPA's own fields are called pc…)");

    @ArchTest
    static final ArchRule nothingThatKarafTakesOutOfTheJdk = noClasses()
            .should()
            .callMethodWhere(describe("it is new in Java 13", HabitsTest::isMissingInKaraf))
            .because("Karaf patches the module java.xml with factories of its own, which are those of Java 9");

    private static boolean isMissingInKaraf(JavaCall<?> call) {
        return call.getTargetOwner().getPackageName().startsWith("javax.xml.")
                && call.getName().matches("new(Default)?NSInstance");
    }

    private static boolean makesRawException(JavaConstructorCall call) {
        return RAW.contains(call.getTargetOwner().getName())
                && !call.getOriginOwner().isAssignableTo(call.getTargetOwner().getName());
    }

    private static ArchCondition<JavaClass> askNoSystemClock() {
        return new ArchCondition<>("ask no system clock outside @Activate and main") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.<JavaCall<?>>concat(
                                type.getMethodCallsFromSelf().stream(), type.getConstructorCallsFromSelf().stream())
                        .filter(HabitsTest::asksSystemClock)
                        .filter(call -> !isEdge(call.getOrigin()))
                        .forEach(call -> events.add(violated(type, call.getDescription())));
            }
        };
    }

    private static boolean isEdge(JavaCodeUnit origin) {
        return origin.isAnnotatedWith(Activate.class)
                || origin.getName().equals("main") && origin.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean asksSystemClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
        return owner.equals(Clock.class.getName()) && name.startsWith("system")
                || owner.startsWith("java.time.") && name.equals("now") && noArguments
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.util.Date") && name.equals("<init>") && noArguments;
    }
}
