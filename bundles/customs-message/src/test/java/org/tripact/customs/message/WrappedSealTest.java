package org.tripact.customs.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.customs.message.Sides.doubt;
import static org.tripact.customs.message.Sides.platform;
import static org.tripact.customs.message.Sides.utf8;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrappedSealTest {

    private final PlatformMessages platform = platform();

    static Stream<WrappedSeal> shapes() {
        return WrappedSeal.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void shouldBelieveNothing_whenASealIsWrapped(WrappedSeal shape) {
        assertThat(shape.document()).isNotEqualTo(WrappedSeal.TRUE);
        assertThat(doubt(platform.read(utf8(shape.document())))).isEqualTo(shape.reason());
    }

    @Test
    void shouldTakeTheTrueOne_soThatTheShapesFailForWhatTheyAre() {
        assertThat(platform.read(utf8(WrappedSeal.TRUE))).isInstanceOf(Received.Authentic.class);
        assertThat(platform.read(utf8(WrappedSeal.reassembled()))).isInstanceOf(Received.Authentic.class);
        assertThat(shapes().map(WrappedSeal::name).distinct()).hasSizeGreaterThan(20);
        assertThat(shapes().map(WrappedSeal::document)).doesNotHaveDuplicates();
    }
}
