package org.tripact.console.rest.wire;

import java.util.Arrays;
import java.util.Optional;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.StatementRequest;
import org.tripact.console.rest.problem.FieldFault;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Outcome;

/** Body of the wish for a statement. */
public record StatementForm(String action, String customsCode, String textVersion) {

    /** The wish in it. */
    public Outcome<StatementRequest, Refusal> request() {
        Fields fields = new Fields();
        Action wanted = fields.parsed("action", action, StatementForm::actionOf, FieldFault.NOT_AN_ACTION);
        CustomsCode code = fields.parsed("customsCode", customsCode, CustomsCode::parse, FieldFault.NOT_A_CUSTOMS_CODE);
        String version = fields.parsed("textVersion", textVersion, TextQuery::versionOf, FieldFault.NOT_A_TEXT_VERSION);
        return fields.outcome(() -> new StatementRequest(wanted, code, version));
    }

    private static Optional<Action> actionOf(String name) {
        return Arrays.stream(Action.values())
                .filter(action -> action.name().equals(name))
                .findFirst();
    }
}
