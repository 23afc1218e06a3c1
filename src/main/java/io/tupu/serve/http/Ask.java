package io.tupu.serve.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * A request, read to its end.
 *
 * @param method GET, HEAD, POST or OPTIONS
 * @param path decoded, beginning with a slash
 * @param query decoded parameters of the address
 * @param form decoded parameters of a body in form encoding; empty for other bodies
 * @param headers by lower-case name, values of one name joined by commas
 * @param body empty where there is none
 * @param budget what may be spent on it
 */
public record Ask(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, List<String>> form,
    SortedMap<String, String> headers,
    byte[] body,
    Budget budget) {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]{1,255}");

  /** The same request for another path. */
  public Ask at(String other) {
    return new Ask(method, other, query, form, headers, body, budget);
  }

  /** The same request without a parameter of the address. */
  public Ask without(String name) {
    Map<String, List<String>> rest = new LinkedHashMap<>(query);
    rest.remove(name);
    return new Ask(method, path, rest, form, headers, body, budget);
  }

  /** The same request with other means. */
  Ask with(Budget other) {
    return new Ask(method, path, query, form, headers, body, other);
  }

  /** A parameter of the address or the form; the first when there are several. */
  public Optional<String> param(String name) {
    return params(name).stream().findFirst();
  }

  public List<String> params(String name) {
    List<String> of = query.get(name);
    return of != null ? of : form.getOrDefault(name, List.of());
  }

  /**
   * The same, where a second one would mean another answer.
   *
   * @throws Refusal 400 when there are several
   */
  public Optional<String> single(String name) {
    if (params(name).size() > 1) {
      throw new Refusal(400, "The parameter " + name + " is given more than once.");
    }
    return param(name);
  }

  /** Empty text where there is none. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** Where the client found the server, without a slash at the end. */
  public String origin() {
    String host = header("host");
    return "http://" + (HOST.matcher(host).matches() ? host : "localhost");
  }

  /** Media type of the body, without parameters, in lower case. */
  public String contentType() {
    return header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** What the client takes; everything when it does not say. */
  public String accept() {
    String accept = header("accept");
    return accept.isBlank() ? "*/*" : accept;
  }

  /** Language of pages: zh unless en is asked for by {@code lang=en}. */
  public String lang() {
    return param("lang").filter("en"::equals).orElse("zh");
  }
}
