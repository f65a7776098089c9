package org.tripact.console.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import org.tripact.console.rest.problem.FieldError;
import org.tripact.console.rest.problem.FieldFault;
import org.tripact.console.rest.problem.ProblemCode;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.console.rest.problem.RefusedRequest;

/** Reads bodies within bounds and tells apart what is no JSON object and what has a wrong field. Writes as Jackson does. */
final class JsonBodies extends JacksonJsonProvider {

    // a body somewhat too large is read off, so that its sender gets to hear the answer
    private static final int READ_OFF_TIMES_LIMIT = 16;

    private final JsonMapper json;
    private final int limit;

    JsonBodies(JsonMapper json, int limit) {
        super(json);
        this.json = json;
        this.limit = limit;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return bound(objectIn(bytesOf(body)), type);
    }

    private byte[] bytesOf(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                readOff(body);
                throw refused(ProblemCode.BODY_TOO_LARGE);
            }
            return bytes;
        } catch (IOException cutOff) {
            throw refused(ProblemCode.BODY_UNREADABLE);
        }
    }

    private void readOff(InputStream body) throws IOException {
        int times = 0;
        while (times < READ_OFF_TIMES_LIMIT && body.readNBytes(limit).length == limit) {
            times++;
        }
    }

    private JsonNode objectIn(byte[] bytes) {
        try {
            // JSON is UTF-8 here, and bytes that are not are not guessed at
            JsonNode tree = json.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (IOException notJson) {
            // told below, as for what is no object
        }
        throw refused(ProblemCode.BODY_UNREADABLE);
    }

    private Object bound(JsonNode tree, Class<Object> type) {
        try {
            return json.treeToValue(tree, type);
        } catch (DatabindException wrongField) {
            throw new RefusedRequest(Refusal.of(List.of(new FieldError(fieldOf(wrongField), FieldFault.WRONG_TYPE))));
        } catch (JacksonException unreadable) {
            throw refused(ProblemCode.BODY_UNREADABLE);
        }
    }

    private static String fieldOf(DatabindException fault) {
        return ((JsonMappingException) fault)
                .getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."));
    }

    private static RefusedRequest refused(ProblemCode code) {
        return new RefusedRequest(Refusal.of(code));
    }
}
