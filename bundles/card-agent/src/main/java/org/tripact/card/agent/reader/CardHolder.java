package org.tripact.card.agent.reader;

import java.util.Optional;
import org.tripact.kernel.OrganisationCode;

/** Whom a certificate names, each part empty where it names none. */
public record CardHolder(
        String certificateNumber, String name, String enterpriseName, Optional<OrganisationCode> organisationCode) {}
