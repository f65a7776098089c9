package org.tripact.console.rest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import javax.ws.rs.core.Application;
import org.tripact.agreement.api.Agreements;
import org.tripact.card.api.CardSessions;
import org.tripact.console.rest.guard.Cookies;
import org.tripact.console.rest.guard.Door;
import org.tripact.console.rest.wire.Json;

/** The resources and what stands around them. */
final class ApiApplication extends Application {

    /** Every resource there is; the OpenAPI document is held against them. */
    static final Set<Class<?>> RESOURCES = Set.of(
            CardChallengesResource.class,
            SessionResource.class,
            AgreementTextResource.class,
            StatementsResource.class,
            AgreementsResource.class,
            OpenApiResource.class);

    private final Set<Object> singletons;

    ApiApplication(Console console, CardSessions sessions, Agreements agreements) {
        JsonMapper json = Json.mapper();
        Cookies cookies = console.cookies();
        Door door = new Door(sessions, console.origins(), cookies);
        singletons = Set.of(
                new CardChallengesResource(sessions, console.origins(), cookies),
                new SessionResource(
                        sessions, new SessionViews(agreements, console.clock()), console.origins(), cookies),
                new AgreementTextResource(agreements),
                new StatementsResource(agreements),
                new AgreementsResource(agreements),
                new OpenApiResource(),
                new GuardFilter(door),
                new VisitorContext(),
                new JsonBodies(json, console.limits().bodyBytes()),
                new RefusalFilter(),
                new FaultMapper());
    }

    @Override
    public Set<Object> getSingletons() {
        return singletons;
    }
}
