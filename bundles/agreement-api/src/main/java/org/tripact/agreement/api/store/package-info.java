/** The port behind which agreements, statements and their evidence are kept. */
@Export
@Version("1.0.0")
package org.tripact.agreement.api.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
