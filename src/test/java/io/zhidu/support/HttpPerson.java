package io.zhidu.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody over HTTP by his own login: as a machine does it, by HTTP Basic, or as his browser does it, with a session. */
public final class HttpPerson {

    /** The demo company's password. */
    public static final String PASSWORD = "zhidu-demo";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?[\\w.-]+\\?\\?"); // as Thymeleaf shows one
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final String user;
    private final String basic;
    private String site;
    private String language;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private HttpPerson(int port, String user, String basic) {
        this.port = port;
        this.user = user;
        this.basic = basic;
    }

    public static HttpPerson machine(int port, String user) {
        byte[] login = (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return new HttpPerson(port, user, "Basic " + Base64.getEncoder().encodeToString(login));
    }

    /** Somebody who has not logged in. */
    public static HttpPerson stranger(int port) {
        return new HttpPerson(port, null, null);
    }

    /** Logged in by the login page, with the tokens of the web applications too. */
    public static HttpPerson browser(int port, String user) {
        HttpPerson person = new HttpPerson(port, user, null);
        Answer answer = person.login(user, PASSWORD);
        if (answer.status() != 302 || answer.header("Location").contains("error")) {
            throw new IllegalStateException(user + " can't log in: " + answer);
        }
        person.get("/camunda/app/welcome/default/");
        return person;
    }

    /** From now on a page of this site makes his browser ask, as the browser itself says ({@code Sec-Fetch-Site}). */
    public HttpPerson from(String site) {
        this.site = site;
        return this;
    }

    /** From now on his browser asks for this language. */
    public HttpPerson speaking(String language) {
        this.language = language;
        return this;
    }

    public String user() {
        return user;
    }

    /** The engine's interface as this person reaches it: the Tasklist's own from a browser. */
    public String engine() {
        return basic == null ? "/camunda/api/engine/engine/default" : "/engine-rest";
    }

    public Answer login(String user, String password) {
        return form("/login", Map.of("username", user, "password", password, "_csrf", token("/login")));
    }

    /** The token of a page's form. */
    public String token(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException(page + " has no form");
        }
        return token.group(1);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** What a browser would save: the bytes as they are. */
    public HttpResponse<byte[]> download(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, Object json) {
        return json("POST", path, json);
    }

    /** @param json sent as it is where it is a text */
    public Answer json(String method, String path, Object json) {
        try {
            String body = json instanceof String text ? text : JSON.writeValueAsString(json);
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A file, in the field {@code file}. */
    public Answer upload(String path, String name, String type, byte[] content) {
        String boundary = "file-of-" + user;
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(List.of(head, content, tail))));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (basic != null) {
            request.header("Authorization", basic);
        }
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (language != null) {
            request.header("Accept-Language", language);
        }
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return whole(new Answer(answer.statusCode(), answer.body(), answer.headers()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever page a test opens: each of its texts is there. */
    private static Answer whole(Answer answer) {
        Matcher missing = MISSING_TEXT.matcher(answer.body());
        if (answer.header("Content-Type").startsWith("text/html") && missing.find()) {
            throw new AssertionError("no text on the page for " + missing.group());
        }
        return answer;
    }

    /** What came back. */
    public record Answer(int status, String body, HttpHeaders headers) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String message() {
            return json().path("message").asText();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status + " " + body;
        }
    }
}
