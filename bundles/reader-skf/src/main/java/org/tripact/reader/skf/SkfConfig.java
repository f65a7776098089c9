package org.tripact.reader.skf;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the SKF reader. */
@ObjectClassDefinition(
        name = "Tripact reader of SKF keys",
        description = "Reads SM2 keys by the GM/T 0016 library that their maker ships.")
public @interface SkfConfig {

    @AttributeDefinition(
            description = "Path of the maker's library (.so, .dll, .dylib), built for this machine's kind of processor."
                    + " No default: each maker calls it otherwise.")
    String library() default "";

    @AttributeDefinition(
            description = "Bits of the interface's ULONG, 32 or 64. 32, as on Windows and with most makers on Linux.")
    int ulongBits() default 32;

    @AttributeDefinition(description = "Application on the key. Empty, the first: keys for one purpose have one only.")
    String application() default "";

    @AttributeDefinition(description = "Container in the application. Empty, the first: as with applications.")
    String container() default "";

    @AttributeDefinition(
            description =
                    "Milliseconds between two looks at what is plugged in, 50 to 200. 100: a person sees no delay,"
                            + " and a look costs the key nothing.")
    int pollMillis() default 100;
}
