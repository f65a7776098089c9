package org.tripact.console.rest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as customs and enterprises read them. Milliseconds, so that a store's precision never shows in an answer. */
final class BeijingTime extends JsonSerializer<Instant> {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Override
    public void serialize(Instant at, JsonGenerator json, SerializerProvider serializers) throws IOException {
        json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.MILLIS).atZone(ZONE)));
    }
}
