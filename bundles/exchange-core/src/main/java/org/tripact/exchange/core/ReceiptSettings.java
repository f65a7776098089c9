package org.tripact.exchange.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be set about customs' receipts: apart from the routes, since a change restarts whoever brings receipts. */
@ObjectClassDefinition(
        name = "Tripact receipts",
        description = "Applies customs' receipts and keeps for a person what is none")
public @interface ReceiptSettings {

    @AttributeDefinition(
            description = "How many receipts are taken in one round. Default 50: what is done well within a second")
    int batch() default 50;

    @AttributeDefinition(
            description = "How often the pending receipts are looked at, besides being woken by every receipt. Default"
                    + " 500: nobody waits longer for what another node took")
    int pollMillis() default 500;

    @AttributeDefinition(
            description = "Wait before a receipt that met a fault is tried again; doubled for each further one, less up"
                    + " to half by chance. Default 2: most faults are short")
    int retryFirstSeconds() default 2;

    @AttributeDefinition(
            description = "The longest such wait. Default 300: after a long fault everything is applied within minutes")
    int retryMaxSeconds() default 300;

    @AttributeDefinition(
            description = "How long a stop waits for the receipt at hand. Default 10: one takes milliseconds, a stop is"
                    + " not held up")
    int stopSeconds() default 10;

    @AttributeDefinition(
            description =
                    "How many pieces that are no receipt wait for a person, of each connector. Default 200: what a"
                            + " person can look through")
    int strayMaxCount() default 200;

    @AttributeDefinition(
            description = "How many bytes they hold, of each connector. Default 67108864 (64 MiB): the database is for"
                    + " agreements")
    long strayMaxBytes() default 67_108_864;
}
