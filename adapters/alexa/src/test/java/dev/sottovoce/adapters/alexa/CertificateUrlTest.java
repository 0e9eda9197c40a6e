package dev.sottovoce.adapters.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://s3.amazonaws.com/echo.api/echo-api-cert.pem",
                "https://s3.amazonaws.com:443/echo.api/echo-api-cert.pem",
                "https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert.pem",
                "https://s3.amazonaws.com/echo.api/./echo-api-cert.pem",
                "https://s3.amazonaws.com/echo.api/a/../../echo.api/echo-api-cert.pem",
                "HTTPS://S3.AMAZONAWS.COM/echo.api/echo-api-cert.pem"
            })
    void every_spelling_of_amazons_address_has_one_canonical_form(String url) {
        assertThat(CertificateUrl.canonical(url))
                .contains(URI.create("https://s3.amazonaws.com/echo.api/echo-api-cert.pem"));
    }

    @Test
    void the_newer_certificate_of_amazon_is_accepted() {
        assertThat(CertificateUrl.canonical("https://s3.amazonaws.com/echo.api/echo-api-cert-6-ats.pem"))
                .contains(URI.create("https://s3.amazonaws.com/echo.api/echo-api-cert-6-ats.pem"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://s3.amazonaws.com/echo.api/c.pem",
                "https://notamazon.com/echo.api/c.pem",
                "https://s3.amazonaws.com/EcHo.aPi/c.pem",
                "https://s3.amazonaws.com/invalid.path/c.pem",
                "https://s3.amazonaws.com:563/echo.api/c.pem",
                "https://s3.amazonaws.com/../echo.api/c.pem",
                "https://s3.amazonaws.com/echo.apix/c.pem",
                "https://s3.amazonaws.com/echo.api",
                "https://s3.amazonaws.com/%65cho.api/c.pem",
                "//s3.amazonaws.com/echo.api/c.pem",
                "badUrl",
                "",
                "ftp://s3.amazonaws.com/echo.api/c.pem",
                "file:///echo.api/c.pem",
                "file:/echo.api/c.pem",
                "https:echo.api/c.pem",
                "https://s3.amazonaws.com@evil.com/echo.api/c.pem",
                "https://s3.amazonaws.com.evil.com/echo.api/c.pem",
                "https://s3.amazonaws.com./echo.api/c.pem",
                "https://evil.com/#@s3.amazonaws.com/echo.api/c.pem",
                "https://s3.amazonaws.com\\@evil.com/echo.api/c.pem",
                "https://evil.com\\.s3.amazonaws.com/echo.api/c.pem",
                "https://s3-us-west-2.amazonaws.com/echo.api/c.pem",
                "https://echo.api.s3.amazonaws.com/c.pem",
                "https://[::ffff:1.2.3.4]/echo.api/c.pem",
                "https://\u0455\u0437.amazonaws.com/echo.api/c.pem",
                "https://s3.amazonaws.com/echo.api/../evil/c.pem",
                " https://s3.amazonaws.com/echo.api/c.pem",
                "https://s3.amazonaws.com/echo.api/c.pem ",
                "https://s3.amazonaws.com/echo.api/\tc.pem",
                "https://s3.amazonaws.com//echo.api/c.pem",
                "https://s3.amazonaws.com/echo.api/%2e%2e/evil/c.pem",
                "https://s3.amazonaws.com/echo.api/..%2fevil/c.pem",
                "https://user:pw@s3.amazonaws.com/echo.api/c.pem",
                "https://s3.amazonaws.com/echo.api/c.pem?versionId=a",
                "https://s3.amazonaws.com/echo.api/c.pem#f",
                "https://s3.amazonaws.com/echo.api/",
                "https://s3.amazonaws.com:0443/echo.api/c.pem",
                "https://s3.amazonaws.com:/echo.api/c.pem",
                "https://s3.amazonaws.com/echo.api//c.pem",
                "https://s3.amazonaws.com"
            })
    void any_other_address_is_refused(String url) {
        assertThat(CertificateUrl.canonical(url)).isEmpty();
    }

    @Test
    void an_address_of_more_than_512_characters_is_refused() {
        assertThat(CertificateUrl.canonical("https://s3.amazonaws.com/echo.api/" + "a".repeat(480)))
                .isEmpty();
    }
}
