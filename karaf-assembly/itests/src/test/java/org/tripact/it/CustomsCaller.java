package org.tripact.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Customs' gateway, as it calls our door for receipts; it trusts whoever is there. */
final class CustomsCaller {

    private static final TrustManager ANYBODY = new X509TrustManager() {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    };

    private final URL door;
    private final KeyManager[] own;

    CustomsCaller(Path keys, int port) throws GeneralSecurityException, IOException {
        this.door = URI.create("https://127.0.0.1:" + port + "/receipts").toURL();
        char[] password = Files.readAllLines(keys.resolve("password")).get(0).toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys.resolve("customs-tls.p12"))) {
            store.load(in, password);
        }
        // the store holds a key for serving too, and Java would take whichever comes first
        store.deleteEntry("server");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, password);
        this.own = managers.getKeyManagers();
    }

    /** Brings these bytes in a call as the WSDL wants it, and gives the whole answer. */
    String brings(String content) throws GeneralSecurityException, IOException {
        String receipt = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        return call(
                own,
                "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                        + "<receipt xmlns='urn:tripact:customs-gateway:1'>" + receipt + "</receipt>"
                        + "</s:Body></s:Envelope>");
    }

    boolean isRefusedWithoutCertificate() throws GeneralSecurityException {
        try {
            call(null, "<nothing/>");
            return false;
        } catch (IOException refused) {
            return true;
        }
    }

    private String call(KeyManager[] keys, String body) throws GeneralSecurityException, IOException {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys, new TrustManager[] {ANYBODY}, new SecureRandom());
        HttpsURLConnection connection = (HttpsURLConnection) door.openConnection();
        connection.setSSLSocketFactory(tls.getSocketFactory());
        connection.setHostnameVerifier((name, session) -> true);
        connection.setConnectTimeout(10_000);
        connection.setReadTimeout(20_000);
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "text/xml;charset=UTF-8");
        connection.setRequestProperty("SOAPAction", "\"urn:tripact:customs-gateway:1:notify\"");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
