package org.tripact.card.core.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.audit.api.AuditTrail;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.core.CardSettings;
import org.tripact.card.core.PathSetting;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;

/** Brings the register file into the register when the system starts: the whole of it or nothing. */
@Component(service = RegisterImport.class, immediate = true, configurationPid = "org.tripact.card.core")
public final class RegisterImport {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterImport.class);
    private static final String ACTOR = "system";
    private static final String REFUSED = "REFUSED";

    private final RegisterStore register;
    private final AuditTrail trail;
    private final Clock clock;

    @Activate
    public RegisterImport(
            @Reference RegisterStore register,
            @Reference AuditTrail trail,
            BundleContext context,
            CardSettings settings) {
        this(register, trail, Clock.systemUTC());
        importFile(
                PathSetting.resolve(settings.registerFile(), context::getProperty),
                List.of(
                        PathSetting.resolve(settings.districtsFile(), context::getProperty),
                        PathSetting.resolve(settings.officesFile(), context::getProperty)));
    }

    RegisterImport(RegisterStore register, AuditTrail trail, Clock clock) {
        this.register = register;
        this.trail = trail;
        this.clock = clock;
    }

    void importFile(Path file, List<Path> nameTables) {
        if (!Files.exists(file)) {
            LOG.info("No register file {}: nothing to import", file);
            return;
        }
        try {
            take(file, RegisterFile.read(file, NameTable.read(nameTables)));
        } catch (IOException e) {
            throw new UncheckedIOException("the register file cannot be read: " + file, e);
        }
    }

    private void take(Path file, RegisterFile content) {
        if (content.problems().isEmpty()) {
            List<RegisteredCard> cards = content.cards();
            cards.forEach(RegisterImport::warn);
            register.put(cards);
            LOG.info("Register file {}: {} cards imported", file, cards.size());
            note(file, AuditEntry.OK, cards.size() + " cards");
        } else {
            content.problems().forEach(problem -> LOG.error("Register file {}: {}", file, problem));
            LOG.error("Register file {}: nothing was imported", file);
            note(file, REFUSED, content.problems().get(0));
        }
    }

    /** Real codes are known that fail their check: said, never refused. */
    private static void warn(RegisteredCard card) {
        if (!card.enterprise().uscc().checksOut()) {
            LOG.warn(
                    "Card {}: the check character of {} is wrong",
                    card.number(),
                    card.enterprise().uscc());
        }
        if (!card.enterprise().uscc().organisationCode().equals(card.organisationCode())) {
            LOG.warn(
                    "Card {}: its organisation code is not the one in {}",
                    card.number(),
                    card.enterprise().uscc());
        }
    }

    private void note(Path file, String outcome, String detail) {
        trail.append(new AuditEntry(
                clock.instant(),
                AuditEvent.REGISTER_IMPORTED,
                ACTOR,
                file.getFileName().toString(),
                outcome,
                detail));
    }
}
