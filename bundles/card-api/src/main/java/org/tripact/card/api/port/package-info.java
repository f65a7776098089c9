/** The ports of the card service: where challenges, sessions and the register are kept, whence trust and answers come. */
@Export
@Version("1.0.0")
package org.tripact.card.api.port;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
