package org.tripact.card.core.check;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tripact.crypto.Authority;
import org.tripact.crypto.OcspRequest;

/** The last answer about each certificate. Whether it may still be used is for the policy to say. */
final class OcspCache {

    private static final int LIMIT = 10_000;

    private final Map<Subject, KeptAnswer> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, KeptAnswer> eldest) {
            return size() > LIMIT;
        }
    };

    private record Subject(Authority issuer, BigInteger serial) {

        static Subject of(OcspRequest request) {
            return new Subject(request.issuer(), request.serial());
        }
    }

    synchronized Optional<KeptAnswer> find(OcspRequest request) {
        return Optional.ofNullable(answers.get(Subject.of(request)));
    }

    synchronized KeptAnswer keep(OcspRequest request, KeptAnswer fresh) {
        return answers.merge(Subject.of(request), fresh, (before, now) -> now.orNewerRevocation(before));
    }
}
