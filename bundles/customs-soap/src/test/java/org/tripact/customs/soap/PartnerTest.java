package org.tripact.customs.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapFault;
import org.eclipse.jetty.server.HttpConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.exchange.api.Delivery;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStrays;

/** A gateway that does not do what it should. */
class PartnerTest extends SpoiltGateway {
    @Test
    void shouldGiveEachCallTheIdOfItsMessage() {
        platform.deliver(application);
        platform.deliver(application);

        assertThat(gateway.addressed())
                .filteredOn(("urn:tripact:message:" + application.id())::equals)
                .hasSize(2);
    }

    @Test
    void shouldNotKnow_whenTheGatewayBooksAndIsSlow() {
        gateway.behave((to, message, answer) -> {
            awaitEnd();
            return answer;
        });

        assertThat(hurried.deliver(application)).isInstanceOf(Delivery.Unknown.class);

        behaveAgain();
        shouldBeBookedOnceInTheEnd();
    }

    @ParameterizedTest
    @CsvSource({"NeverTaken, Refused", "NotTaken, NotSent", "Server, Unknown", "Client, Unknown"})
    void shouldTellFaultsApart(String code, String outcome) {
        gateway.behave((to, message, answer) -> {
            throw new SoapFault("数据库忙", new QName(Contract.NAMESPACE, code));
        });

        Delivery delivery = platform.deliver(application);

        assertThat(delivery.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(delivery.toString()).contains(code, "数据库忙");
    }

    @Test
    void shouldNotKnow_whenTheLineIsCutAfterTheBooking() {
        byte[] bytes = platform.connector.encode(application);
        gateway.behave((to, message, answer) -> {
            cut(HttpConnection.getCurrentConnection().getHttpChannel().getRequest());
            return answer;
        });
        assertThat(platform.connector.deliver(bytes)).isInstanceOf(Delivery.Unknown.class);

        behaveAgain();

        assertThat(platform.connector.deliver(bytes)).isEqualTo(new Delivery.Accepted());
        assertThat(gateway.bookings(application.id())).isEqualTo(1);
    }

    @Test
    void shouldNotBelieveAnAnswerToAnotherMessage() {
        byte[] other = platform.connector.encode(Sides.application(NUMBERS.incrementAndGet()));
        gateway.behave((to, message, answer) ->
                gateway.customs().technicalAnswer(other, "2", "").orElseThrow());

        assertThat(platform.deliver(application)).isEqualTo(new Delivery.Unknown("the answer is to another message"));
    }

    @Test
    void shouldPassOnWhatTheTechnicalAnswerSays() {
        gateway.behave((to, message, answer) ->
                gateway.customs().technicalAnswer(message, "4", "对方不在").orElseThrow());

        assertThat(platform.deliver(application)).isInstanceOf(Delivery.NotSent.class);
    }

    @Test
    void shouldNotKnow_whenABusinessReceiptComesInTheAnswersPlace() {
        gateway.behave((to, message, answer) -> gateway.customs().receipt("R-1", to, "399", ""));

        assertThat(platform.deliver(application)).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void shouldReadNoMoreThanItMay_whenTheAnswerIsHuge() {
        gateway.behave((to, message, answer) -> Arrays.copyOf(answer, 200_000));

        assertThat(platform.deliver(application).toString()).contains("Unknown", "more than 65536 bytes");
    }

    @Test
    void shouldHaveSentNothing_whenTheGatewaysCertificateIsNotPinned() {
        try (Platform alone = new Platform(new RecordedReceipts(), new RecordedStrays(), PATIENT);
                GatewayHost foreign = hostOf(alone, gateway, "foreign", "platform")) {
            foreign.spoil((call, response) -> true);

            assertThat(alone.deliver(application)).isInstanceOf(Delivery.NotSent.class);
        }
        assertThat(gateway.bookings(application.id())).isZero();
    }

    @Test
    void shouldBringNothingIn_whenTheGatewayDoesNotKnowOurCertificate() {
        try (Platform alone = new Platform(new RecordedReceipts(), new RecordedStrays(), PATIENT);
                GatewayHost strict = hostOf(alone, gateway, "customs", "customs")) {
            strict.spoil((call, response) -> true);

            assertThat(alone.deliver(application)).isNotInstanceOf(Delivery.Accepted.class);
        }
        assertThat(gateway.bookings(application.id())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:%d/submit", "https://gateway.invalid:%d/submit"})
    void shouldHaveSentNothing_whenNobodyIsThere(String address) {
        String nowhere = address.formatted(Settings.freePort());
        try (Platform alone = new Platform(
                new RecordedReceipts(),
                new RecordedStrays(),
                Map.of("address", nowhere, "timeoutMillis", 5000, "connectMillis", 1000))) {
            assertThat(alone.deliver(application)).isInstanceOf(Delivery.NotSent.class);
        }
    }

    private void shouldBeBookedOnceInTheEnd() {
        assertThat(platform.deliver(application)).isEqualTo(new Delivery.Accepted());
        assertThat(gateway.bookings(application.id())).isEqualTo(1);
    }
}
