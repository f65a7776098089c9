package org.tripact.demo.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.card.api.port.TrustSource;

/** Makes an authority and cards at the first start, keeps them afterwards, and has them trusted and registered. */
@Component(
        service = {TrustSource.class, DemoPki.class},
        immediate = true,
        configurationPid = "org.tripact.demo.pki")
@Designate(ocd = DemoPkiSettings.class)
public final class DemoPki implements TrustSource {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPki.class);

    private final CardOffice office;
    private final Optional<OcspDoor> door;

    @Activate
    public DemoPki(@Reference RegisterStore register, BundleContext context, DemoPkiSettings settings) {
        this(
                register,
                DataFolder.resolve(settings.folder(), context::getProperty),
                DataFolder.resolve(settings.cardsFolder(), context::getProperty),
                settings.ocspPort(),
                Clock.systemUTC());
    }

    DemoPki(RegisterStore register, Path folder, Path cards, int ocspPort, Clock clock) {
        try {
            office = new CardOffice(folder, new CardBox(cards), CardRegister.in(register), clock);
            office.completeDemo();
            office.publish();
        } catch (IOException e) {
            throw new UncheckedIOException("the demo authority cannot be kept in " + folder, e);
        }
        register.put(unknown(register));
        door = ocspPort == 0 ? Optional.empty() : open(ocspPort, new OcspDesk(office));
        LOG.info("DEMO authority in {}; cards in {}: {}", folder, cards, listOfCards());
    }

    @Deactivate
    void close() {
        door.ifPresent(OcspDoor::close);
    }

    @Override
    public TrustMaterial current() {
        return office.material();
    }

    CardDesk desk() {
        return new CardDesk(office);
    }

    /** A demo runs without its responder, too: another one on this machine may have the port. */
    private static Optional<OcspDoor> open(int port, OcspDesk desk) {
        try {
            OcspDoor opened = new OcspDoor(port, desk);
            LOG.info("DEMO OCSP responder at {}", opened.address());
            return Optional.of(opened);
        } catch (IOException taken) {
            LOG.warn("DEMO OCSP responder cannot open port {}: {}", port, taken.getMessage());
            return Optional.empty();
        }
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
