package io.tupu.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address with parameters in the making. */
final class Address {
  private final StringBuilder address;
  private boolean first = true;

  Address(String path) {
    this.address = new StringBuilder(path);
  }

  Address with(String name, String value) {
    address.append(first ? '?' : '&').append(name).append('=');
    address.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    first = false;
    return this;
  }

  @Override
  public String toString() {
    return address.toString();
  }
}
