package org.tripact.bench.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.cards.TestCard;

/** The peers do their whole work: a check that accepts anything would be a fast one. */
class PeersTest {

    private static final byte[] TEXT = "用途 purpose: LOGIN".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "用途 purpose: SIGN".getBytes(StandardCharsets.UTF_8);

    @Test
    void shouldAcceptAGoodCard_byPkix() throws Exception {
        EcdsaAuthority authority = new EcdsaAuthority(Instant.now());
        EcdsaAuthority.Card card = authority.issue(1);
        assertThat(authority.check().accepts(card.certificate(), TEXT, card.sign(TEXT)))
                .isTrue();
    }

    @Test
    void shouldRefuse_byPkix_whenTheCardIsRevoked() throws Exception {
        EcdsaAuthority authority = new EcdsaAuthority(Instant.now());
        EcdsaAuthority.Card card = authority.issue(1);
        authority.revoke(card);
        assertThat(authority.check().accepts(card.certificate(), TEXT, card.sign(TEXT)))
                .isFalse();
    }

    @Test
    void shouldRefuse_byPkix_whenTheTextIsAnother() throws Exception {
        EcdsaAuthority authority = new EcdsaAuthority(Instant.now());
        EcdsaAuthority.Card card = authority.issue(1);
        assertThat(authority.check().accepts(card.certificate(), OTHER, card.sign(TEXT)))
                .isFalse();
    }

    @Test
    void shouldRefuse_byPkix_whenTheAuthorityIsForeign() throws Exception {
        EcdsaAuthority.Card stranger = new EcdsaAuthority(Instant.now()).issue(1);
        assertThat(new EcdsaAuthority(Instant.now()).check().accepts(stranger.certificate(), TEXT, stranger.sign(TEXT)))
                .isFalse();
    }

    @Test
    void shouldAcceptOnlyTheCardAndItsText_byBareBouncyCastle() throws Exception {
        TestAuthority authority = TestAuthority.at(Instant.now());
        TestCard card = authority.issue(RegisteredCards.aLegalPerson());
        TestCard stranger = TestAuthority.at(Instant.now()).issue(RegisteredCards.aLegalPerson());
        BareCardCheck check = BareCardCheck.below(authority.authorities().get(1));

        assertThat(check.accepts(card.certificate(), TEXT, card.sign(TEXT))).isTrue();
        assertThat(check.accepts(card.certificate(), OTHER, card.sign(TEXT))).isFalse();
        assertThat(check.accepts(stranger.certificate(), TEXT, stranger.sign(TEXT)))
                .isFalse();
    }
}
