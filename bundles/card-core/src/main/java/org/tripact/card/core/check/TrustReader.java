package org.tripact.card.core.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.crypto.Authority;
import org.tripact.crypto.CertificateFault;
import org.tripact.crypto.RevocationList;
import org.tripact.kernel.Outcome;

/** Makes out of material, which anybody may have put together, what it is worth. */
final class TrustReader {

    private static final Logger LOG = LoggerFactory.getLogger(TrustReader.class);

    private final boolean demoAuthorityAllowed;

    TrustReader(boolean demoAuthorityAllowed) {
        this.demoAuthorityAllowed = demoAuthorityAllowed;
    }

    TrustSnapshot read(List<TrustMaterial> materials) {
        List<Authority> authorities = new ArrayList<>();
        List<RevocationList> lists = new ArrayList<>();
        for (TrustMaterial material : materials) {
            material.authorities().forEach(item -> sound(Authority.parse(item)).ifPresent(authorities::add));
            material.revocationLists()
                    .forEach(item -> sound(RevocationList.parse(item)).ifPresent(lists::add));
        }
        authorities.removeIf(authority -> !authority.isCa() || isUnwantedDemo(authority));
        List<Authority> anchors = new ArrayList<>(authorities);
        anchors.removeIf(authority -> !authority.isSelfSigned());
        authorities.removeAll(anchors);
        Map<Authority, RevocationList> owned = new HashMap<>();
        lists.forEach(list -> own(list, anchors, authorities, owned));
        LOG.info("Trust: roots {}, below them {}, {} revocation lists", anchors, authorities, owned.size());
        return new TrustSnapshot(anchors, authorities, owned, new ChainCache());
    }

    private boolean isUnwantedDemo(Authority authority) {
        if (!authority.carriesDemoMarker() || demoAuthorityAllowed) {
            return false;
        }
        LOG.error(
                "{} is a demo authority and NOT trusted; only a demonstration sets demoAuthorityAllowed=true",
                authority);
        return true;
    }

    /** A list goes to the authority that really signed it, of several the newest; a forged one goes to none. */
    private static void own(
            RevocationList list,
            List<Authority> anchors,
            List<Authority> others,
            Map<Authority, RevocationList> owned) {
        Optional<Authority> owner = java.util.stream.Stream.concat(anchors.stream(), others.stream())
                .filter(authority -> authority.verifies(list))
                .findFirst();
        owner.ifPresentOrElse(
                authority -> owned.merge(authority, list, TrustReader::newer),
                () -> LOG.warn("A revocation list of {} is signed by no known authority: left out", list.thisUpdate()));
    }

    private static RevocationList newer(RevocationList one, RevocationList other) {
        return other.thisUpdate().isAfter(one.thisUpdate()) ? other : one;
    }

    private static <V> Optional<V> sound(Outcome<V, CertificateFault> parsed) {
        return parsed.fold(Optional::of, fault -> {
            LOG.warn("An item of the trust material is {}: left out", fault);
            return Optional.empty();
        });
    }
}
