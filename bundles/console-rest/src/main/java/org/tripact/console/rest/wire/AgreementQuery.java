package org.tripact.console.rest.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.ws.rs.core.MultivaluedMap;
import org.tripact.agreement.api.AgreementFilter;
import org.tripact.agreement.api.State;
import org.tripact.console.rest.problem.FieldFault;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.PageRequest;

/** The query of agreements as it came: dates are days of Asia/Shanghai, both inclusive. */
public record AgreementQuery(MultivaluedMap<String, String> parameters) {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final int MAX_PAGE = 100_000;
    private static final int DEFAULT_SIZE = 20;

    /** The filter in it. */
    public Outcome<AgreementFilter, Refusal> filter() {
        Fields fields = new Fields();
        Optional<CustomsCode> code = of("customsCode", fields, CustomsCode::parse, FieldFault.NOT_A_CUSTOMS_CODE);
        Optional<State> state = of("state", fields, AgreementQuery::stateOf, FieldFault.NOT_A_STATE);
        Optional<LocalDate> first = of("from", fields, AgreementQuery::dateOf, FieldFault.NOT_A_DATE);
        Optional<LocalDate> last = of("to", fields, AgreementQuery::dateOf, FieldFault.NOT_A_DATE);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            fields.wrong("to", FieldFault.BEFORE_FROM);
        }
        Optional<Integer> page = of("page", fields, within(0, MAX_PAGE), FieldFault.NOT_A_PAGE);
        Optional<Integer> size = of("size", fields, within(1, PageRequest.MAX_SIZE), FieldFault.NOT_A_SIZE);
        return fields.outcome(() -> new AgreementFilter(
                code,
                state,
                first.map(AgreementQuery::startOf),
                last.map(day -> startOf(day.plusDays(1))),
                new PageRequest(page.orElse(0), size.orElse(DEFAULT_SIZE))));
    }

    private <T> Optional<T> of(String name, Fields fields, Function<String, Optional<T>> parse, FieldFault otherwise) {
        return fields.optional(name, parameters.getFirst(name), parse, otherwise);
    }

    private static Optional<State> stateOf(String name) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static Optional<LocalDate> dateOf(String text) {
        try {
            return Optional.of(text).filter(DATE.asMatchPredicate()).map(LocalDate::parse);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BeijingTime.ZONE).toInstant();
    }

    private static Function<String, Optional<Integer>> within(int least, int most) {
        return text -> Optional.of(text)
                .filter(NUMBER.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }
}
