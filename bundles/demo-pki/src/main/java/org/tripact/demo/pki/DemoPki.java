package org.tripact.demo.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.card.api.port.TrustSource;
import org.tripact.crypto.Sm3;

/** Makes an authority and cards at the first start, keeps them afterwards, and has them trusted and registered. */
@Component(immediate = true, configurationPid = "org.tripact.demo.pki")
@Designate(ocd = DemoPkiSettings.class)
public final class DemoPki implements TrustSource {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPki.class);

    private final TrustMaterial material;

    @Activate
    public DemoPki(@Reference RegisterStore register, BundleContext context, DemoPkiSettings settings) {
        this(
                register,
                DataFolder.resolve(settings.folder(), context::getProperty),
                DataFolder.resolve(settings.cardsFolder(), context::getProperty),
                Clock.systemUTC());
    }

    DemoPki(RegisterStore register, Path folder, Path cards, Clock clock) {
        try {
            material = open(folder, cards, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo authority cannot be kept in " + folder, e);
        }
        register.put(unknown(register));
        LOG.info("DEMO authority in {}; cards in {}: {}", folder, cards, listOfCards());
    }

    @Override
    public TrustMaterial current() {
        return material;
    }

    private static TrustMaterial open(Path folder, Path cards, Instant now) throws IOException {
        Files.createDirectories(folder);
        Authorities authorities = Authorities.in(folder.resolve("authorities"), now);
        CardBox box = CardBox.in(cards, authorities, now);
        RevocationShelf shelf = new RevocationShelf(folder, now);
        return material(
                authorities,
                List.of(
                        shelf.list("root.crl", authorities.root(), List.of()),
                        shelf.list("issuing.crl", authorities.issuing(), box.serialsOf(DemoCard.REVOKED))));
    }

    private static TrustMaterial material(Authorities authorities, List<byte[]> lists) {
        byte[] root = authorities.root().certificate().encoded();
        byte[] issuing = authorities.issuing().certificate().encoded();
        String version =
                Sm3.digest(Sm3.hash(root, issuing, lists.get(0), lists.get(1))).hex();
        return new TrustMaterial(version, List.of(root, issuing), lists);
    }

    /** Only cards that the register has not: an administrator may have suspended one to see what happens. */
    private static List<RegisteredCard> unknown(RegisterStore register) {
        return Arrays.stream(DemoCard.values())
                .filter(card -> register.find(card.number()).isEmpty())
                .map(DemoCard::registered)
                .toList();
    }

    private static List<String> listOfCards() {
        return Arrays.stream(DemoCard.values())
                .map(card -> card.number() + " " + card.scenario())
                .toList();
    }
}
