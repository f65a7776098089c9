package org.tripact.reader.skf;

/** The same with a library whose ULONG has 64 bits. */
class WideUlongContractTest extends SkfReaderContractTest {

    @Override
    int ulongBits() {
        return 64;
    }
}
