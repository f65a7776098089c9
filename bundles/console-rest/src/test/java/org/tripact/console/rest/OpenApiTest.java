package org.tripact.console.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.State;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.CodeRole;
import org.tripact.card.api.SessionListener;
import org.tripact.console.rest.guard.Entry;
import org.tripact.console.rest.problem.ProblemCode;

class OpenApiTest {

    @Test
    void shouldNameEveryCallThereIsAndNoOther() {
        Set<String> calls = new TreeSet<>(Set.of("GET " + EventsServlet.PATH.replace("/api/v1", "")));
        ApiApplication.RESOURCES.stream().flatMap(OpenApiTest::callsOf).forEach(calls::add);

        assertThat(documented()).isEqualTo(calls);
    }

    @Test
    void shouldNameEveryValueOfTheClosedLists() {
        assertThat(values("/components/schemas/Problem/properties/code")).containsExactly(names(ProblemCode.values()));
        assertThat(values("/components/schemas/State")).containsExactly(names(State.values()));
        assertThat(values("/components/schemas/Cause")).containsExactly(names(Cause.values()));
        assertThat(values("/components/schemas/Session/properties/card/properties/kind"))
                .containsExactly(names(CardKind.values()));
        assertThat(values("/components/schemas/SessionCode/properties/roles/items"))
                .containsExactly(names(CodeRole.values()));
        String[] endings = names(Arrays.stream(SessionListener.Change.values())
                .filter(SessionListener.Change::isEnd)
                .toArray(SessionListener.Change[]::new));
        assertThat(values("/components/schemas/SessionEvent/properties/why")).containsExactly(endings);
        assertThat(values("/components/schemas/Problem/properties/ending")).containsExactly(endings);
    }

    @Test
    void shouldSayOfEveryCallWhatItNeeds() {
        assertThat(methods()).allMatch(method -> method.isAnnotationPresent(Entry.class));
    }

    @Test
    void shouldTellAnAnswerThatIsNotAsItSays() {
        for (String wrong : new String[] {"{}", "{\"change\":\"GONE\"}", "{\"change\":\"ENDED\",\"more\":1}"}) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> Contract.valid("/components/schemas/SessionEvent", wrong));
        }
    }

    @Test
    void shouldBeServedAsItIs() {
        try (World world = new World()) {
            assertThat(world.browser().get("/openapi.json").is(200).json()).isEqualTo(Contract.DOCUMENT);
        }
    }

    private static Set<String> documented() {
        return Contract.DOCUMENT.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> method.getKey().toUpperCase() + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Method> methods() {
        return ApiApplication.RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> httpMethodOf(method) != null);
    }

    private static Stream<String> callsOf(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value().replaceFirst("^/v1", "");
        return methods()
                .filter(method -> method.getDeclaringClass().equals(resource))
                .map(method -> httpMethodOf(method) + " " + root + pathOf(method));
    }

    private static String pathOf(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static String httpMethodOf(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static String[] values(String pointer) {
        return StreamSupport.stream(Contract.DOCUMENT.at(pointer + "/enum").spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map((Function<Enum<?>, String>) Enum::name).toArray(String[]::new);
    }
}
