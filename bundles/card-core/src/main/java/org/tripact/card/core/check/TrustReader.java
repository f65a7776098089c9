package org.tripact.card.core.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.crypto.Authority;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.CertificateFault;
import org.tripact.crypto.RevocationList;
import org.tripact.kernel.Outcome;

/** Makes out of material, which anybody may have put together, what it is worth. */
final class TrustReader {

    private static final Logger LOG = LoggerFactory.getLogger(TrustReader.class);

    private final boolean demoAuthorityAllowed;
    private final CardAlgorithms algorithms;

    TrustReader(boolean demoAuthorityAllowed, CardAlgorithms algorithms) {
        this.demoAuthorityAllowed = demoAuthorityAllowed;
        this.algorithms = algorithms;
    }

    TrustSnapshot read(List<TrustMaterial> materials) {
        List<Authority> authorities = new ArrayList<>();
        List<RevocationList> lists = new ArrayList<>();
        for (TrustMaterial material : materials) {
            material.authorities()
                    .forEach(item -> sound(Authority.parse(item, algorithms)).ifPresent(authorities::add));
            material.revocationLists()
                    .forEach(item ->
                            sound(RevocationList.parse(item, algorithms)).ifPresent(lists::add));
        }
        authorities.removeIf(authority -> !authority.isCa() || isUnwantedDemo(authority));
        return snapshot(authorities, owned(lists, authorities));
    }

    private static TrustSnapshot snapshot(List<Authority> authorities, Map<Authority, IssuedList> lists) {
        Map<Boolean, List<Authority>> bySelf =
                authorities.stream().collect(Collectors.partitioningBy(Authority::isSelfSigned));
        LOG.info(
                "Trust: roots {}, others {}, {} revocation lists, none of {}",
                bySelf.get(true),
                bySelf.get(false),
                lists.size(),
                authorities.stream()
                        .filter(authority -> !lists.containsKey(authority))
                        .toList());
        return new TrustSnapshot(bySelf.get(true), bySelf.get(false), lists, new ChainCache());
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

    /** A list goes to whoever really signed it, of several the newest; a forged one goes to nobody. */
    private static Map<Authority, IssuedList> owned(List<RevocationList> lists, List<Authority> authorities) {
        Map<Authority, IssuedList> owned = new HashMap<>();
        for (RevocationList list : lists) {
            List<Authority> owners = authorities.stream()
                    .filter(authority -> authority.verifies(list))
                    .toList();
            IssuedList issued = new IssuedList(list);
            owners.forEach(owner -> owned.merge(owner, issued, IssuedList::newer));
            if (owners.isEmpty()) {
                LOG.warn("A revocation list of {} is signed by no known authority: left out", list.thisUpdate());
            }
        }
        return owned;
    }

    private static <V> Optional<V> sound(Outcome<V, CertificateFault> parsed) {
        return parsed.fold(Optional::of, fault -> {
            LOG.warn("An item of the trust material is {}: left out", fault);
            return Optional.empty();
        });
    }
}
