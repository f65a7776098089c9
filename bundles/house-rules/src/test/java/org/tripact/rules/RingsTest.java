package org.tripact.rules;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

@AnalyzeClasses(packages = "org.tripact", importOptions = ImportOption.DoNotIncludeTests.class)
class RingsTest {

    @ArchTest
    static final ArchRule youMaySeeTheKernelAndWhatYourRowNames = classes()
            .should(haveOnlyDependencies("see what its row names", RingsTest::seesWhatItsRowNames))
            .because("nobody sees the inside of another bundle");

    @ArchTest
    static final ArchRule eachTechnologyHasExactlyOneHome = classes()
            .should(haveOnlyDependencies("use technologies at home only", RingsTest::isAtHome))
            .because("a technology that lives in one bundle can be replaced");

    @ArchTest
    static final ArchRule bundlesAreFreeOfCycles = slices().matching("org.tripact.(**)")
            .should()
            .beFreeOfCycles()
            .because("what goes round in a circle cannot be changed alone");

    @ArchTest
    static final ArchRule nobodyIsCalledHelper = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Common)")
            .because("names are the field's own terms");

    @ArchTest
    static void everyRowOfTheLawHasItsClasses(JavaClasses all) {
        Set<String> seen =
                all.stream().map(JavaClass::getPackageName).map(Law::bundleOf).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(Law.MAY_SEE.keySet());
        missing.removeAll(seen);
        missing.remove("wrap.derby");
        assertThat(missing).as("rows without a class on the class path").isEmpty();
    }

    private static boolean seesWhatItsRowNames(JavaClass from, JavaClass to) {
        if (!to.getPackageName().startsWith("org.tripact.")) {
            return true;
        }
        String bundle = Law.bundleOf(from.getPackageName());
        String seen = Law.bundleOf(to.getPackageName());
        return seen.equals(bundle)
                || seen.equals("kernel")
                || Law.MAY_SEE.get(bundle).contains(seen);
    }

    private static boolean isAtHome(JavaClass from, JavaClass to) {
        String bundle = Law.bundleOf(from.getPackageName());
        return Law.HOMES.entrySet().stream()
                .filter(home -> to.getPackageName().equals(home.getKey())
                        || to.getPackageName().startsWith(home.getKey() + "."))
                .map(Map.Entry::getValue)
                .allMatch(bundles -> bundles.contains(bundle));
    }

    private static ArchCondition<JavaClass> haveOnlyDependencies(
            String what, BiPredicate<JavaClass, JavaClass> allowed) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    if (!allowed.test(from, dependency.getTargetClass().getBaseComponentType())) {
                        events.add(violated(from, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
