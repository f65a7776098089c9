package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.tripact.agreement.api.State;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.MessageId;

/** Whatever happens in whatever order: agreements, messages and receipts stand where the domain's rules say. */
class SequencesTest {

    private static final int CODES = 2;

    private World world;
    private Model model;
    /** What a person sent once more though it counted as delivered: it may come behind what went out meanwhile. */
    private Set<Integer> onceMore;

    @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
    void shouldStandWhereTheRulesSay_afterEveryStep(@ForAll("sequences") List<Step> sequence) {
        world = new World();
        model = new Model();
        onceMore = new HashSet<>();
        for (Step step : sequence) {
            world.anHourPasses();
            take(step);
            compare(step);
        }
        List<String> ids =
                world.booked.stream().map(entry -> entry.split(" ")[1]).toList();
        assertThat(Set.copyOf(ids))
                .as("customs' books, by whichever way and bytes")
                .hasSameSizeAs(ids);
        assertThat(bookedOfEachCode(ids).values())
                .as("in the order of each code, across agreements and connectors")
                .allSatisfy(numbers -> assertThat(numbers).isSorted());
    }

    /** The messages' places in the order of signing, as customs booked them. */
    private Map<Integer, List<Integer>> bookedOfEachCode(List<String> ids) {
        return ids.stream()
                .map(id -> world.messages.indexOf(new MessageId(id)))
                .filter(index -> !onceMore.contains(index))
                .collect(Collectors.groupingBy(index -> model.messages.get(index).of.code));
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        return steps().list().ofMinSize(5).ofMaxSize(30);
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 9);
        Arbitrary<Integer> code = Arbitraries.integers().between(0, CODES - 1);
        Arbitrary<Step.Way> way = Arbitraries.frequency(Tuple.of(4, Step.Way.EAST), Tuple.of(1, Step.Way.WEST));
        Arbitrary<Step.Line> line = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Step.Line.ACCEPTS)), Tuple.of(2, Arbitraries.of(Step.Line.class)));
        Arbitrary<Step> answer = Combinators.combine(
                        any,
                        way,
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(ReceiptKind.class),
                        Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)))
                .as(Step.Answer::new);
        return Arbitraries.frequencyOf(
                Tuple.of(4, code.map(Step.Sign::new)),
                Tuple.of(2, code.map(Step.Terminate::new)),
                Tuple.of(6, line.map(Step.Pump::new)),
                Tuple.of(1, way.map(Step.Route::new)),
                Tuple.of(8, answer),
                Tuple.of(1, any.map(Step.Resend::new)),
                Tuple.of(1, any.map(Step.Reroute::new)),
                Tuple.of(1, any.map(Step.NeverArrived::new)),
                Tuple.of(1, any.map(Step.GiveUp::new)),
                Tuple.of(2, any.map(Step.Accept::new)),
                Tuple.of(1, any.map(Step.Dismiss::new)),
                Tuple.of(1, Combinators.combine(any, any).as(Step.Match::new)));
    }

    private void take(Step step) {
        if (step instanceof Step.Sign sign) {
            assertThat(world.sign(sign.code())).as("%s", step).isEqualTo(model.sign(sign.code()));
        } else if (step instanceof Step.Terminate terminate) {
            terminate(terminate.code());
        } else if (step instanceof Step.Pump pump) {
            world.pump(pump.line());
            model.pump(pump.line());
        } else if (step instanceof Step.Route route) {
            world.route(route.way());
            model.route(route.way());
        } else if (step instanceof Step.Answer answer) {
            answer(answer);
        } else {
            byHand(step);
        }
    }

    private void terminate(int code) {
        Optional<Model.Agreement> inForce = model.openOf(code)
                .filter(agreement -> agreement.state == State.SIGN_APPROVED && !agreement.everTerminated);
        inForce.ifPresent(agreement -> {
            assertThat(world.terminate(model.agreements.indexOf(agreement))).isTrue();
            model.terminate(agreement);
        });
    }

    private void answer(Step.Answer answer) {
        // one more than there are: customs names a message that is none of ours
        int index = answer.message() % (model.messages.size() + 1);
        boolean ours = index < model.messages.size();
        String message = ours ? world.messages.get(index).value() : "SOMEBODY-ELSES-1";
        Receipt receipt = new Receipt(
                answer.by().connector(),
                "R-" + answer.id(),
                message,
                answer.kind(),
                world.clock().instant(),
                "");
        world.answer(receipt, answer.killed());
        model.answer(new Model.Receipt(
                World.keyOf(receipt),
                answer.by(),
                answer.kind(),
                ours ? Optional.of(model.messages.get(index)) : Optional.empty()));
    }

    private void byHand(Step step) {
        int messages = model.messages.size();
        if (messages > 0 && step instanceof Step.Resend resend) {
            int index = resend.message() % messages;
            if (model.messages.get(index).status == Status.DELIVERED) {
                onceMore.add(index);
            }
            assertThat(world.resend(index)).isEqualTo(model.resend(model.messages.get(index)));
        } else if (messages > 0 && step instanceof Step.Reroute reroute) {
            int index = reroute.message() % messages;
            assertThat(world.reroute(index)).isEqualTo(model.reroute(model.messages.get(index)));
        } else if (messages > 0 && step instanceof Step.NeverArrived told) {
            int index = told.message() % messages;
            if (!world.isBooked(index)) {
                assertThat(world.neverArrived(index)).isEqualTo(model.neverArrived(model.messages.get(index)));
            }
        } else if (messages > 0 && step instanceof Step.GiveUp giveUp) {
            int index = giveUp.agreement() % model.agreements.size();
            assertThat(world.giveUp(index)).isEqualTo(model.giveUp(model.agreements.get(index)));
        } else if (!model.toDecide.isEmpty()) {
            decide(step);
        }
    }

    private void decide(Step step) {
        List<Model.Receipt> waiting = new ArrayList<>(model.toDecide.values());
        if (step instanceof Step.Accept accept) {
            Model.Receipt receipt = waiting.get(accept.receipt() % waiting.size());
            assertThat(world.accept(receipt.key())).isEqualTo(model.accept(receipt));
        } else if (step instanceof Step.Dismiss dismiss) {
            Model.Receipt receipt = waiting.get(dismiss.receipt() % waiting.size());
            assertThat(world.dismiss(receipt.key())).isTrue();
            model.dismiss(receipt);
        } else if (step instanceof Step.Match match && !model.messages.isEmpty()) {
            Model.Receipt receipt = waiting.get(match.receipt() % waiting.size());
            int index = match.message() % model.messages.size();
            assertThat(world.match(receipt.key(), index)).isTrue();
            model.apply(receipt.matchedTo(model.messages.get(index)), true);
        }
    }

    /** One assertion a step: a million of them must not take minutes. */
    private void compare(Step step) {
        assertThat(world.standing()).as("after %s", step).isEqualTo(model.standing());
    }
}
