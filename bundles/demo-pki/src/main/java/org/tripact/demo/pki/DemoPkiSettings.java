package org.tripact.demo.pki;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the demo authority and its cards lie. */
@ObjectClassDefinition(name = "Tripact demo authority", description = "An authority and cards to try the system with")
public @interface DemoPkiSettings {

    @AttributeDefinition(
            name = "folder",
            description =
                    "Folder of the authority: its keys, certificates and revocation lists. Default: with everything"
                            + " else that lives, so that removing the data removes the demo whole")
    String folder() default "${tripact.data}/demo-pki";

    @AttributeDefinition(
            name = "cardsFolder",
            description = "Folder of the software cards, one folder each. Default: where the card agent looks for them")
    String cardsFolder() default "${tripact.data}/cards";

    @AttributeDefinition(
            name = "ocspPort",
            description =
                    "Port of this machine at which OCSP requests about the demo cards are answered, 0 for none. Default:"
                            + " the next one beside the card agent's two, so that a demo can be asked at once",
            min = "0",
            max = "65535")
    int ocspPort() default 61234;
}
