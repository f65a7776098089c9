package org.tripact.reader.pkcs11;

class P256TokenContractTest extends RsaTokenContractTest {

    @Override
    SoftTokens token() {
        return SoftTokens.P256;
    }

    @Override
    protected boolean opensEnvelopes() {
        return false;
    }
}
