package org.tripact.crypto;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.OrganisationCode;

/**
 * What a card's new certificate is to say. Start with {@link #of} and refine; an authority issues whatever is asked for,
 * also what nobody should accept, so that refusing it can be tried.
 *
 * @param identityNumber the holder's identity number: a dummy that makes a demo certificate look real, never a real one
 * @param crlAddress where the list of revoked certificates is to be had
 */
public record CardCertificateProfile(
        String holder,
        String enterprise,
        CardNumber cardNumber,
        OrganisationCode organisationCode,
        Instant notBefore,
        Instant notAfter,
        Use use,
        Optional<String> identityNumber,
        Optional<URI> crlAddress) {

    /** What the key of the certificate is for. */
    public enum Use {
        /** Signing: digitalSignature and nonRepudiation. */
        SIGNATURE,
        /** Receiving envelopes: keyEncipherment and dataEncipherment. */
        ENVELOPE
    }

    /** A signing certificate without identity number and revocation address. */
    public static CardCertificateProfile of(
            String holder,
            String enterprise,
            CardNumber cardNumber,
            OrganisationCode organisationCode,
            Instant notBefore,
            Instant notAfter) {
        return new CardCertificateProfile(
                holder,
                enterprise,
                cardNumber,
                organisationCode,
                notBefore,
                notAfter,
                Use.SIGNATURE,
                Optional.empty(),
                Optional.empty());
    }

    /** The same for the card's other key. */
    public CardCertificateProfile forEnvelope() {
        return new CardCertificateProfile(
                holder,
                enterprise,
                cardNumber,
                organisationCode,
                notBefore,
                notAfter,
                Use.ENVELOPE,
                identityNumber,
                crlAddress);
    }

    /** The same with a dummy of the identity number in it. */
    public CardCertificateProfile withIdentityNumber(String dummy) {
        return new CardCertificateProfile(
                holder,
                enterprise,
                cardNumber,
                organisationCode,
                notBefore,
                notAfter,
                use,
                Optional.of(dummy),
                crlAddress);
    }

    /** The same with the address of the revocation list in it. */
    public CardCertificateProfile withCrlAddress(URI address) {
        return new CardCertificateProfile(
                holder,
                enterprise,
                cardNumber,
                organisationCode,
                notBefore,
                notAfter,
                use,
                identityNumber,
                Optional.of(address));
    }
}
