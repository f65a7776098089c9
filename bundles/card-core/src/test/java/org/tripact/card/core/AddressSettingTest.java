package org.tripact.card.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class AddressSettingTest {

    @Test
    void shouldReadAddresses_separatedByCommasOrNot() {
        assertThat(AddressSetting.read("http://a.example/ocsp, https://b.example", "http://c.example:8080/x"))
                .containsExactly(
                        URI.create("http://a.example/ocsp"),
                        URI.create("https://b.example"),
                        URI.create("http://c.example:8080/x"));
        assertThat(AddressSetting.read("", " , ")).isEmpty();
    }

    @Test
    void shouldLeaveOutWhatIsNoAddressOfTheWeb() {
        assertThat(AddressSetting.read(
                        "file:///etc/passwd",
                        "ldap://a.example",
                        "http://user:pw@a.example",
                        "http:///x",
                        "http://a b"))
                .isEmpty();
    }
}
