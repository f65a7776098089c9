/** What the agreement is and what can be done with it: stages, commands, views, events. */
@Export
@Version("1.0.0")
package org.tripact.agreement.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
