/** The card as the only door: challenges, sessions, signature checks, and the closed list of refusals. */
@Export
@Version("1.0.0")
package org.tripact.card.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
