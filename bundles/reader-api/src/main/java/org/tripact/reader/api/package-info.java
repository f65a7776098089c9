/** The one port behind which every kind of card stands: software cards, PKCS#11 tokens, GM/T 0016 keys. */
@Export
@Version("1.0.0")
package org.tripact.reader.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
