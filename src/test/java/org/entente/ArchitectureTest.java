package org.entente;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;

/// Who may know whom in this house. Each rule says why it is one; each room's `package-info.java` says what it is for.
///
/// To move a wall, change the rule here together with the package's own words.
@AnalyzeClasses(packages = "org.entente", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.entente.";

    @ArchTest
    static final ArchRule recordsKnowNothingElse =
            room(
                    "record",
                    "what a record is must stay readable, testable and portable without a file, a window or a"
                            + " database");

    @ArchTest
    static final ArchRule recordsNeedOnlyPlainJava =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "record..")
                    .should()
                    .dependOnClassesThat(not(resideInAnyPackage("org.entente..", "java..", "org.jspecify..")))
                    .orShould()
                    .dependOnClassesThat(inputAndOutput())
                    .because(
                            "a record is a value: it does no input or output, so that every rule over it is a plain"
                                    + " function")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule sentencesKnowNothingElse =
            room("text", "everything that speaks to a person takes its words from here", "record");

    @ArchTest
    static final ArchRule logKnowsRecords =
            room(
                    "log",
                    "the log is the truth and its format a promise: nothing above it may leak into what is signed",
                    "record");

    @ArchTest
    static final ArchRule bundlesKnowTheLog =
            room(
                    "bundle",
                    "a bundle is checked from its own bytes alone, before anything of it comes near a store",
                    "log",
                    "record");

    @ArchTest
    static final ArchRule theStoreKnowsTheLog =
            room(
                    "store",
                    "the store projects entries and cannot care whether a person or a bundle brought them",
                    "log",
                    "record");

    @ArchTest
    static final ArchRule syncJoinsBundlesAndStore =
            room(
                    "sync",
                    "this is the one place where what others wrote enters the store, so no screen may be part of it",
                    "bundle",
                    "store",
                    "log",
                    "record");

    @ArchTest
    static final ArchRule reportsKnowRecords =
            room(
                    "report",
                    "the machinery of paper prints what it is given; fetching it is the caller's work, off the window's"
                            + " thread",
                    "record",
                    "text");

    @ArchTest
    static final ArchRule interchangeKnowsRecords =
            room(
                    "interchange",
                    "other programs' formats are turned into records and back; saving them goes the one way everything"
                            + " goes",
                    "record",
                    "text");

    @ArchTest
    static final ArchRule theMapKnowsNothingElse =
            room("geo", "land and water are the same whoever looks at them, in the window and on paper");

    @ArchTest
    static final ArchRule areasHoldRulesNotScreens =
            classes()
                    .that()
                    .resideInAPackage(ROOT + "areas..")
                    .and()
                    .resideOutsideOfPackage("..view..")
                    .should(onlyKnowRooms("areas", "geo", "record", "store", "report", "interchange", "text"))
                    .because("an area's rules are tested without a window; its screens are in its view folder")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theSampleUsesTheProgramAsPeopleDo =
            room(
                    "sample",
                    "what the sample shows must have come about by the way that people's own records do",
                    "areas",
                    "sync",
                    "store",
                    "record",
                    "text");

    @ArchTest
    static final ArchRule rulesDoNotKnowScreens =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..view..", ROOT + "ui..", ROOT + "cli..", "org.entente")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + "areas..view..", ROOT + "ui..", ROOT + "cli..")
                    .because("screens change often and rules must outlive them")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewsAreBuiltFromTheKit =
            classes()
                    .that()
                    .resideInAPackage(ROOT + "areas..view..")
                    .should(onlyKnowRooms("areas", "ui.kit", "geo", "record", "store", "report", "interchange", "text"))
                    .because("a screen made of the same parts looks and behaves as the others do, and gets their fixes")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewsStayInTheirArea =
            classes()
                    .that()
                    .resideInAPackage(ROOT + "areas..view..")
                    .should(stayInTheirArea())
                    .because("areas meet through record ids and queries, so that one can be changed without the others")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theKitKnowsNoArea =
            room("ui.kit", "parts that every screen uses cannot know any of them", "geo", "record", "store", "text");

    @ArchTest
    static final ArchRule areasHaveNoCycles =
            slices().matching(ROOT + "areas.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("an area can only be read, tested or dropped alone when nothing comes back to it")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule javafxOnlyInScreens =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT + "ui..", ROOT + "areas..view..", "org.entente")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
                    .because("everything but the screens must run in a command, in a test and on a thread of its own")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule sqlOnlyInTheStore =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
                    .because("one writer thread owns the file; a second way in would pass by the log")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule consoleOnlyForCommands =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "cli..")
                    .and()
                    .doNotHaveFullyQualifiedName(ROOT + "Entente")
                    .and()
                    .doNotHaveFullyQualifiedName(ROOT + "Launcher")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("nobody reads a console behind a window: say it on screen, or log it")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noPrintedStackTraces =
            noClasses()
                    .should()
                    .callMethodWhere(target(name("printStackTrace")))
                    .because(
                            "a person is told what happened, what is safe and what to do; the trace belongs in the log")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noMutableStatics =
            fields().that()
                    .areStatic()
                    .should()
                    .beFinal()
                    .because(
                            "what a window needs is handed to it by its constructor; hidden shared state makes tests"
                                    + " lie")
                    .allowEmptyShould(true);

    /// The rule that a room (a folder of the package) knows only itself, the rooms named and libraries.
    private static ArchRule room(String room, String why, String... others) {
        String[] known = Stream.concat(Stream.of(room), Arrays.stream(others)).toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should(onlyKnowRooms(known))
                .because(why)
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> onlyKnowRooms(String... rooms) {
        String[] packages = Arrays.stream(rooms).map(room -> ROOT + room + "..").toArray(String[]::new);
        DescribedPredicate<JavaClass> foreign =
                resideInAnyPackage("org.entente..").and(not(resideInAnyPackage(packages)));
        return new NoDependency("know of Entente only " + String.join(", ", rooms), (from, to) -> foreign.test(to));
    }

    private static ArchCondition<JavaClass> stayInTheirArea() {
        return new NoDependency(
                "use no other area",
                (from, to) -> {
                    String other = area(to);
                    return !other.isEmpty() && !other.equals(area(from));
                });
    }

    /// The name of the area a class belongs to, or nothing for a class that belongs to none.
    private static String area(JavaClass type) {
        String inside = ROOT + "areas.";
        if (!type.getPackageName().startsWith(inside)) {
            return "";
        }
        return type.getPackageName().substring(inside.length()).replaceFirst("\\..*", "");
    }

    private static DescribedPredicate<JavaClass> inputAndOutput() {
        return describe(
                "do input or output",
                resideInAnyPackage("java.io", "java.net..", "java.nio.file..", "java.sql..", "java.awt..")
                        .and(not(type(Serializable.class)))
                        .and(not(type(IOException.class)))
                        .and(not(type(UncheckedIOException.class))));
    }

    /// Whether one class may not know another.
    private interface Ban {
        boolean forbids(JavaClass from, JavaClass to);
    }

    /// Names every dependency that a ban forbids.
    private static final class NoDependency extends ArchCondition<JavaClass> {
        private final Ban ban;

        NoDependency(String description, Ban ban) {
            super(description);
            this.ban = ban;
        }

        @Override
        public void check(JavaClass from, ConditionEvents events) {
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                if (ban.forbids(from, dependency.getTargetClass().getBaseComponentType())) {
                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                }
            }
        }
    }
}
