package org.tripact.reader.pkcs11;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the PKCS#11 reader. */
@ObjectClassDefinition(
        name = "Tripact reader of PKCS#11 tokens",
        description = "Reads RSA and P-256 tokens by the PKCS#11 library that their maker, or OpenSC, ships.")
public @interface Pkcs11Config {

    @AttributeDefinition(
            description = "Path of the PKCS#11 library (.so, .dll, .dylib), built for this machine's kind of processor."
                    + " No default: each maker calls it otherwise.")
    String library() default "";

    @AttributeDefinition(
            description = "Serial number of the one token to use. Empty, the first that can be read: most people have"
                    + " one.")
    String tokenSerial() default "";

    @AttributeDefinition(
            description = "Milliseconds between two looks at the slots, 50 to 200. 100: a person sees no delay, and the"
                    + " library is left some time of its own.")
    int pollMillis() default 100;
}
