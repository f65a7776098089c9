package org.tripact.console.rest.problem;

import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.tripact.agreement.api.State;

/** The sentences and words that people read, from the message bundle of their language. */
public final class Words {

    private static final String STATE = "{state}";

    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The words of a language. */
    public static Words in(Language language) {
        return new Words(ResourceBundle.getBundle(
                "org.tripact.console.rest.problem.words",
                language.bundle(),
                Words.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    /** The manual's word for a state, or its reading. */
    public String of(State state) {
        return bundle.getString("state." + state.name());
    }

    /** What happened and what to do. */
    public String detail(ProblemCode code, Optional<State> state) {
        String key = "detail." + code.name();
        if (state.isEmpty() && bundle.containsKey(key + ".stateless")) {
            return bundle.getString(key + ".stateless");
        }
        return bundle.getString(key).replace(STATE, state.map(this::of).orElse(""));
    }

    /** What is wrong with a field. */
    public String of(FieldFault fault) {
        return bundle.getString("field." + fault.name());
    }
}
