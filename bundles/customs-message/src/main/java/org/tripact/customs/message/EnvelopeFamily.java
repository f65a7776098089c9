package org.tripact.customs.message;

import org.tripact.crypto.CmsEnvelope;

/** By which identifiers an envelope calls itself; one is written, both are read. */
public enum EnvelopeFamily {
    /** Those of GM/T 0010. */
    GMT_0010(CmsEnvelope.Family.GMT_0010),
    /** Those of PKCS#7. */
    PKCS7(CmsEnvelope.Family.PKCS7);

    private final CmsEnvelope.Family cms;

    EnvelopeFamily(CmsEnvelope.Family cms) {
        this.cms = cms;
    }

    CmsEnvelope.Family cms() {
        return cms;
    }
}
