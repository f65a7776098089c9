package org.tripact.customs.message;

/** By which names a seal calls its algorithms; one is written, both are read. */
public enum SealFamily {
    /** E-Port's own, of 2022. */
    CHINAPORT("http://www.chinaport.gov.cn/2022/04/xmldsig#"),
    /** The older habit of putting the national algorithms below W3C's namespace. */
    W3C("http://www.w3.org/2000/09/xmldsig#");

    private final String base;

    SealFamily(String base) {
        this.base = base;
    }

    String signature() {
        return base + "sm2-sm3";
    }

    String digest() {
        return base + "sm3";
    }
}
