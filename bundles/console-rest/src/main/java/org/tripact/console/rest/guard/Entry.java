package org.tripact.console.rest.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a resource method needs; one without it needs the most. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Entry {

    /** What the call must bring along. */
    Need value();

    /** Whether the call keeps an idle session alive; polling does not. */
    boolean countsAsUse() default true;
}
