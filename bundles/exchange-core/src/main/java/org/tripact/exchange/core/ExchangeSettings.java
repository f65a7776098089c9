package org.tripact.exchange.core;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be set about the exchange with customs. */
@ObjectClassDefinition(name = "Tripact exchange", description = "Carries messages to customs by connectors")
public @interface ExchangeSettings {

    @AttributeDefinition(
            description = "District prefix to connector, separated by commas: 22=simulator,5300=soap-east; or the"
                    + " beginning of a customs code: code:3117=soap-east, which goes before any district. The longest"
                    + " prefix wins. Default: none, so that one connector serves a whole region without a word")
    String routes() default "";

    @AttributeDefinition(
            description = "Connectors that send nothing for now, separated by commas: their messages wait and say why,"
                    + " receipts are still taken. Default: none")
    String heldConnectors() default "";

    @AttributeDefinition(
            description = "The connector of districts that no route names. Default: simulator, the one that is always"
                    + " there in a demo")
    String defaultConnector() default "simulator";

    @AttributeDefinition(
            description = "How many messages of one connector are on their way at once. Default 8: they wait for"
                    + " customs and for the disk most of the time, and two cores bear it")
    int workers() default 8;

    @AttributeDefinition(
            description = "How many messages are taken in one round, and how many of one connector may wait for its"
                    + " workers. Default 50: what eight workers do in far less than a lease; what a hanging connector"
                    + " keeps until its lease ended is claimed again")
    int batch() default 50;

    @AttributeDefinition(
            description = "How often the outbox is looked at, besides being woken by every"
                    + " change. Default 500: nobody waits longer for what another node wrote")
    int pollMillis() default 500;

    @AttributeDefinition(
            description = "How long a message stays with the node that took it. Default 60: longer than a connector's"
                    + " longest time-out, short enough after a crash")
    int leaseSeconds() default 60;

    @AttributeDefinition(
            description = "Wait before the second attempt; doubled for each further one, less up to half by chance."
                    + " Default 2: most faults of a line are short")
    int retryFirstSeconds() default 2;

    @AttributeDefinition(
            description = "The longest wait between two attempts. Default 300: after a long outage everything has left"
                    + " within minutes")
    int retryMaxSeconds() default 300;

    @AttributeDefinition(
            description = "How long a stop waits for sends on their way; what is not done then is taken up after the"
                    + " lease. Default 10: a usual send is done, and a stop is not held up")
    int stopSeconds() default 10;

    @AttributeDefinition(
            description = "The time of day in Beijing at which connectors that can send customs a statement of the day"
                    + " before, to compare books; empty: only when an administrator asks. Default 02:30: the day is over"
                    + " on both sides, and nobody signs")
    String reconcileAt() default "02:30";

    @AttributeDefinition(
            description =
                    "How many days before the day before customs is asked about, too, where they were missed, 0 to"
                            + " 31; never a day before a connector's first. Default 7: a week of holidays with the machines off;"
                            + " what is older is asked about by hand")
    int reconcileCatchUpDays() default 7;
}
