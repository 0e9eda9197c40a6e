package dev.sottovoce.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.JavaMember.Predicates.declaredIn;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.sottovoce.privacy.Audience;
import dev.sottovoce.privacy.Chosen;
import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.ClassifiedList;
import dev.sottovoce.privacy.ClassifiedParts;
import dev.sottovoce.privacy.Told;
import dev.sottovoce.privacy.guard.Acceptance;
import dev.sottovoce.privacy.guard.EgressGuard;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;

/** The rules of the house that the compiler does not know. */
@AnalyzeClasses(packages = "dev.sottovoce", importOptions = ImportOption.DoNotIncludeTests.class)
final class HouseTest {
    private static final String HOUSE = "dev.sottovoce..";
    private static final String PRIVACY = "dev.sottovoce.privacy..";
    private static final String BANKING = "dev.sottovoce.banking..";
    private static final String CONVERSATION = "dev.sottovoce.conversation..";
    private static final String UNDERSTANDING = "dev.sottovoce.understanding..";
    private static final String RUNTIME = "dev.sottovoce.runtime..";
    private static final String ADAPTERS = "dev.sottovoce.adapters..";
    private static final String BANK_ADAPTERS = "dev.sottovoce.adapters.bank..";
    private static final String SKILLS = "dev.sottovoce.skills..";
    private static final String HARNESS = "dev.sottovoce.harness..";
    private static final String APP = "dev.sottovoce.app..";
    private static final String SIMULATORS = "dev.sottovoce..simulator..";

    private static final DescribedPredicate<JavaClass> ASSISTANT_ADAPTERS = resideInAPackage(ADAPTERS)
            .and(resideOutsideOfPackage(BANK_ADAPTERS))
            .as("assistant adapters");

    /** Who may see whom; a module may always see itself and what is not ours. */
    @ArchTest
    static final ArchRule arrows_point_only_as_in_the_table = CompositeArchRule.of(List.of(
                    arrows(resideInAPackage(PRIVACY).as("privacy"), PRIVACY),
                    arrows(resideInAPackage(BANKING).as("banking"), BANKING, PRIVACY),
                    arrows(resideInAPackage(CONVERSATION).as("conversation"), CONVERSATION, BANKING, PRIVACY),
                    arrows(
                            resideInAPackage(UNDERSTANDING).as("understanding"),
                            UNDERSTANDING,
                            CONVERSATION,
                            BANKING,
                            PRIVACY),
                    arrows(resideInAPackage(RUNTIME).as("runtime"), RUNTIME, CONVERSATION, BANKING, PRIVACY),
                    arrows(ASSISTANT_ADAPTERS, ADAPTERS, CONVERSATION, PRIVACY),
                    arrows(resideInAPackage(BANK_ADAPTERS).as("bank adapters"), BANK_ADAPTERS, BANKING, PRIVACY),
                    arrows(resideInAPackage(SKILLS).as("skills"), SKILLS, CONVERSATION, BANKING, PRIVACY),
                    arrows(
                            resideInAPackage(HARNESS).as("the test harness"),
                            HARNESS,
                            RUNTIME,
                            ADAPTERS,
                            CONVERSATION,
                            BANKING,
                            PRIVACY)))
            .as("arrows point only as in the table of modules");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("dev.sottovoce.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule privacy_needs_only_the_jdk = classes()
            .that()
            .resideInAPackage(PRIVACY)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", PRIVACY, "org.jspecify..");

    @ArchTest
    static final ArchRule wire_formats_stay_at_the_edges = noClasses()
            .that()
            .resideInAnyPackage(PRIVACY, BANKING, CONVERSATION, SKILLS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "io.vertx.core.json..", "io.vertx.ext..");

    @ArchTest
    static final ArchRule assistant_adapters_name_no_banking_type =
            noClasses().that(ASSISTANT_ADAPTERS).should().dependOnClassesThat().resideInAPackage(BANKING);

    @ArchTest
    static final ArchRule assistant_adapters_do_not_see_each_other =
            slices().matching("dev.sottovoce.adapters.(*)..").should().notDependOnEachOther();

    /** So that a simulator reads the wire independently of the adapter that writes it. */
    @ArchTest
    static final ArchRule adapters_do_not_see_their_simulators = noClasses()
            .that()
            .resideInAPackage(ADAPTERS)
            .and()
            .resideOutsideOfPackage(SIMULATORS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SIMULATORS);

    @ArchTest
    static final ArchRule skills_see_no_adapter_and_no_server = noClasses()
            .that()
            .resideInAPackage(SKILLS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS, RUNTIME, HARNESS, "io.vertx.core.http..");

    /** A fourth assistant is written beside the others, and nothing else learns of it. */
    @ArchTest
    static final ArchRule the_core_and_the_skills_name_no_vendor = noClasses()
            .that()
            .resideInAnyPackage(PRIVACY, BANKING, CONVERSATION, UNDERSTANDING, RUNTIME, SKILLS)
            .should(new NameAVendor());

    /** A value that can be asked for its secret by anybody is no longer classified. */
    @ArchTest
    static final ArchRule classified_values_offer_nobody_else_what_is_inside = methods()
            .that()
            .areDeclaredInClassesThat(
                    type(Classified.class).or(type(ClassifiedList.class)).or(type(Chosen.class)))
            .and()
            .arePublic()
            .should()
            .haveRawReturnType(DescribedPredicate.describe(
                    "a classified type, a label or the constant text of toString",
                    returned -> Set.of("Classified", "ClassifiedList", "Chosen", "Label", "DataClass", "String")
                            .contains(returned.getSimpleName())));

    @ArchTest
    static final ArchRule only_privacy_opens_a_classified_value = codeUnits()
            .that()
            .areDeclaredInClassesThat(
                    type(Classified.class).or(type(ClassifiedList.class)).or(type(Chosen.class)))
            .and()
            .areNotPublic()
            .should()
            .onlyBeCalled()
            .byClassesThat()
            .resideInAPackage("dev.sottovoce.privacy");

    @ArchTest
    static final ArchRule only_the_gate_makes_a_told_value = constructors()
            .that(declaredIn(Told.class))
            .should()
            .onlyBeCalled()
            .byClassesThat(simpleName("Gate").or(simpleName("Disclosing")).and(resideInAPackage(PRIVACY)))
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule only_the_bank_s_own_pages_speak_to_a_first_party = noClasses()
            .that()
            .resideOutsideOfPackages(RUNTIME, "dev.sottovoce.adapters.web..")
            .should()
            .callMethodWhere(target(Audience.class, "firstParty"));

    @ArchTest
    static final ArchRule only_the_runtime_and_simulators_open_sockets = noClasses()
            .that()
            .resideOutsideOfPackages(RUNTIME, SIMULATORS)
            .should()
            .dependOnClassesThat(sockets())
            .orShould()
            .callMethodWhere(calls("io.vertx.core.Vertx", "create(Http|Net|WebSocket|Datagram|Dns).*"))
            .orShould()
            .callMethodWhere(calls("java.net.URL", "open(Stream|Connection)"));

    @ArchTest
    static final ArchRule amazon_s_kit_stays_in_the_alexa_adapter = noClasses()
            .that()
            .resideOutsideOfPackage("dev.sottovoce.adapters.alexa..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.amazon..");

    /** A guard of which some stages are off is for the proof that shows what each of them is good for. */
    @ArchTest
    static final ArchRule only_the_proof_builds_a_guard_with_fewer_stages = noClasses()
            .that()
            .resideOutsideOfPackages("dev.sottovoce.harness.proof", "dev.sottovoce.privacy.guard")
            .should()
            .callConstructor(EgressGuard.class, Collection.class, Acceptance.class, Set.class);

    /** Holding a record of the bank's tells nothing: what is in it is classified, or an opaque reference. */
    @ArchTest
    static final ArchRule records_of_the_bank_hold_nothing_open = fields().that()
            .areDeclaredInClassesThat(assignableTo(ClassifiedParts.class))
            .and()
            .areNotStatic()
            .should()
            .haveRawType(DescribedPredicate.describe(
                    "a classified type, an optional one, or a reference",
                    held -> held.isEquivalentTo(Classified.class)
                            || held.isEquivalentTo(Optional.class)
                            || held.getSimpleName().endsWith("Ref")));

    @ArchTest
    static final ArchRule nothing_prints = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethodWhere(DescribedPredicate.<JavaMethodCall>describe(
                    "printStackTrace", call -> call.getName().equals("printStackTrace")));

    /** {@code LocalDate.now(clock)} is fine: the clock is given. */
    @ArchTest
    static final ArchRule time_is_given = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .callMethodWhere(readsTheWallClock())
            .orShould()
            .callConstructor(java.util.Date.class)
            .orShould()
            .callMethodWhere(calls("java.time.Clock", "system.*|tick(Millis|Seconds|Minutes)"))
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule chance_is_given = noClasses()
            .that()
            .resideOutsideOfPackages(APP, SIMULATORS)
            .should()
            .callConstructorWhere(constructs(Random.class))
            .orShould()
            .callConstructorWhere(constructs(SecureRandom.class))
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat(type(ThreadLocalRandom.class));

    /** In simulators and in the application a seed makes chance repeatable; nobody else makes any. */
    @ArchTest
    static final ArchRule chance_has_a_seed = noClasses().should().callConstructor(Random.class);

    @ArchTest
    static final ArchRule nothing_blocks = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .callMethodWhere(calls("java.util.concurrent.(CompletableFuture|Future)", "join|get"))
            .orShould()
            .callMethodWhere(calls("java.util.concurrent.CountDownLatch", "await"))
            .orShould()
            .callMethodWhere(calls("io.vertx.core.Future", "await"))
            .orShould()
            .callMethodWhere(calls("java.lang.Thread", "sleep|join"));

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)(\\$.*)?")
            .because("such a name says how little a class has to say");

    @ArchTest
    static void every_package_says_what_it_is_for_and_is_null_marked(JavaClasses house) {
        Stream<String> bare = packages(house)
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName);

        Assertions.assertThat(bare)
                .as("packages without a package-info.java that has @NullMarked")
                .isEmpty();
    }

    /** Without modules a foreign jar could put a class into the package that opens bank values. */
    @ArchTest
    static void every_package_comes_from_one_place(JavaClasses house) {
        Map<String, Set<String>> places = new TreeMap<>();
        for (JavaClass each : house) {
            String file = each.getName().replace('.', '/') + ".class";
            String uri = each.getSource().orElseThrow().getUri().toString();
            places.computeIfAbsent(each.getPackageName(), unseen -> new TreeSet<>())
                    .add(uri.substring(0, uri.length() - file.length()));
        }

        places.values().removeIf(known -> known.size() == 1);

        Assertions.assertThat(places).as("packages split over several jars").isEmpty();
    }

    private static ArchRule arrows(DescribedPredicate<JavaClass> module, String... seen) {
        return classes()
                .that(module)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(HOUSE).or(resideInAnyPackage(seen)));
    }

    private static Stream<JavaPackage> packages(JavaClasses house) {
        return house.stream().map(JavaClass::getPackage).distinct();
    }

    private static DescribedPredicate<JavaClass> sockets() {
        return resideInAnyPackage("java.net.http..", "io.vertx.ext.web.client..", "org.apache.http..", "okhttp3..")
                .or(name("java.net.Socket"))
                .or(name("java.net.ServerSocket"))
                .or(name("java.net.DatagramSocket"))
                .or(name("java.net.URLConnection"))
                .or(name("java.net.HttpURLConnection"))
                .or(name("java.nio.channels.SocketChannel"))
                .or(name("java.nio.channels.ServerSocketChannel"))
                .or(name("io.vertx.core.http.HttpClient"))
                .or(name("io.vertx.core.http.HttpServer"))
                .or(name("io.vertx.core.http.WebSocketClient"))
                .or(name("io.vertx.core.net.NetClient"))
                .or(name("io.vertx.core.net.NetServer"))
                .as("sockets, clients and servers");
    }

    private static DescribedPredicate<JavaMethodCall> target(Class<?> owner, String method) {
        return calls(owner.getName(), method);
    }

    /** Both by regular expression. */
    private static DescribedPredicate<JavaMethodCall> calls(String owner, String method) {
        return DescribedPredicate.describe(
                owner + "." + method,
                call -> call.getTargetOwner().getName().matches(owner)
                        && call.getName().matches(method));
    }

    private static DescribedPredicate<JavaConstructorCall> constructs(Class<?> made) {
        return DescribedPredicate.describe(
                "new " + made.getSimpleName(), call -> call.getTargetOwner().isEquivalentTo(made));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheWallClock() {
        return DescribedPredicate.describe("now() without a clock", call -> {
            AccessTarget.MethodCallTarget target = call.getTarget();
            return target.getName().equals("now")
                    && target.getOwner().getPackageName().startsWith("java.time")
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        });
    }
}
