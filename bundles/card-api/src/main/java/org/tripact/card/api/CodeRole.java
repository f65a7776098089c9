package org.tripact.card.api;

/** In which roles a customs code acts; each role's holder signs for itself (manual 2.3). */
public enum CodeRole {
    /** 境内收发货人. */
    CONSIGNEE_CONSIGNOR,
    /** 申报单位. */
    DECLARANT
}
