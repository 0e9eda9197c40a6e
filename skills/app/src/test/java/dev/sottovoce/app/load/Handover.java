package dev.sottovoce.app.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/**
 * What the processes of a run tell each other, as files in a directory that only this user can read: the signing key,
 * its certificate, and the linked customers. A process says on its output when it is ready.
 */
public final class Handover {
    /** The line that a server writes when it serves, followed by its port. */
    public static final String READY = "load: ready at port ";

    private final Path directory;

    /** Files in this directory. */
    public Handover(Path directory) {
        this.directory = directory;
    }

    /**
     * A customer who has linked her account.
     *
     * @param locale as a language tag
     * @param token the access token that Amazon holds for her
     */
    public record Customer(String locale, String skill, String token) {
        @Override
        public String toString() {
            return "[customer " + locale + "]";
        }
    }

    /** Where our server keeps its databases. */
    public Path data() {
        return directory.resolve("data");
    }

    /** Writes everything. */
    public void write(PrivateKey key, String certificates, String certificateUrl, List<Customer> customers)
            throws IOException {
        Files.write(file("key"), key.getEncoded());
        Files.writeString(file("pem"), certificates);
        Files.writeString(file("url"), certificateUrl);
        Files.write(
                file("customers"),
                customers.stream()
                        .map(each -> each.locale() + " " + each.skill() + " " + each.token())
                        .toList());
    }

    PrivateKey key() throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file("key"))));
    }

    X509Certificate certificate() throws IOException, GeneralSecurityException {
        try (var pem = Files.newInputStream(file("pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }

    String certificateUrl() throws IOException {
        return Files.readString(file("url"));
    }

    List<Customer> customers() throws IOException {
        return Files.readAllLines(file("customers"), StandardCharsets.UTF_8).stream()
                .map(line -> line.split(" ", -1))
                .map(parts -> new Customer(parts[0], parts[1], parts[2]))
                .toList();
    }

    private Path file(String name) {
        return directory.resolve(name);
    }
}
