package org.tripact.store.jpa;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(id = "org.tripact.store.jpa", name = "Tripact store")
@interface StoreSettings {

    @AttributeDefinition(
            name = "Key file",
            description =
                    "File with the key that certificates and outgoing messages are encrypted with at rest. Made at"
                            + " the first start. The default lies beside the database, so that the demo needs no set-up; in"
                            + " production put it on another volume, and back it up apart from the database. The word"
                            + " ${tripact.data} stands for the folder of everything that lives.")
    String keyFile() default "${tripact.data}/keys/store.key";
}
