package org.tripact.console.rest.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripact.agreement.api.State;
import org.tripact.card.api.RegisteredCode;
import org.tripact.console.rest.guard.Visitor;
import org.tripact.kernel.CustomsCode;

/** A session as its page sees it. */
public record SessionView(
        EnterpriseView enterprise,
        String holder,
        CardView card,
        List<CodeView> customsCodes,
        List<SessionWarning> warnings,
        boolean locked,
        String csrfToken,
        Instant expiresAt) {

    /** The view of a visitor's session; {@code states} only where the visitor may know them. */
    public static SessionView of(Visitor visitor, Optional<Map<CustomsCode, State>> states, Instant now) {
        return new SessionView(
                EnterpriseView.of(visitor.session().card().enterprise()),
                visitor.session().holder(),
                CardView.of(visitor.session(), now),
                visitor.session().card().codes().stream()
                        .map(code -> codeView(code, states))
                        .toList(),
                SessionWarning.of(visitor.session(), now),
                visitor.session().locked(),
                visitor.csrfToken(),
                visitor.session().expiresAt());
    }

    private static CodeView codeView(RegisteredCode code, Optional<Map<CustomsCode, State>> states) {
        return states.map(known -> CodeView.stated(code, known.get(code.code())))
                .orElseGet(() -> CodeView.plain(code));
    }
}
