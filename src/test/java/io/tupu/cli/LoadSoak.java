package io.tupu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tupu.bench.Copies;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An hour of load, of every kind, on a server with 1,000 documents and 512 MB of heap, whose store
 * is built on meanwhile by processes of which some are killed: each answer is right, nobody who
 * waits as long as he is told is kept out, each build is served, and neither memory, threads, files
 * nor the disk grow. How many requests are put off depends on the machine and is only told.
 */
class LoadSoak {
  private static final int MINUTES = Integer.getInteger("soak.minutes", 60);
  private static final int CLIENTS = 6;
  private static final int COPIES = Integer.getInteger("soak.copies", 200);
  private static final int UPDATE_SECONDS = Integer.getInteger("soak.update", 90);
  private static final String ROUND =
      "PREFIX tupu: <https://w3id.org/tupu/ontology#>"
          + " PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>"
          + " SELECT ?m ?t { ?d tupu:fileName 'round.txt' . ?c nif:sourceUrl ?d ; nif:isString ?t"
          + " BIND('%s' AS ?m) }";
  private static final String HEAVY =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicLong right = new AtomicLong();
  private final List<Patient> clients =
      Stream.generate(() -> new Patient(client)).limit(CLIENTS).toList();
  private final AtomicLong ended = new AtomicLong();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger killed = new AtomicInteger();
  private volatile Jar.Serving server;
  private volatile boolean over;

  @Test
  void anHourOfLoadLeavesNothingBehind() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    int documents = Copies.ofSeeds(folder.resolve("reports"), COPIES) + 1;
    long begin = System.nanoTime();
    round(0);
    assertEquals(Exit.DONE, build(List.of("-Xmx512m")).waitFor(), this::said);
    say("%d documents built in %.0f s with -Xmx512m", documents, (System.nanoTime() - begin) / 1e9);
    Path gc = folder.resolve("gc.txt");
    List<String> options =
        List.of(
            "-Xmx512m", "-Xlog:gc:file=" + gc + "::filecount=0", "-Djava.io.tmpdir=" + temporary);
    try (Jar.Serving serving = Jar.serve(folder, options, "--store", "store", "--timeout", "10")) {
      server = serving;
      Footprint footprint = new Footprint(serving.process().pid(), gc, folder.resolve("store"));
      footprint.wait(client, serving.uri());
      Footprint.State first = footprint.now();
      say("before: %s", first);
      load(footprint);
      footprint.wait(client, serving.uri());
      Footprint.State last = footprint.now();
      say("after:  %s", last);
      say(
          "%d right answers, %d put off, %d heavy ones ended, %d builds served, %d killed",
          right.get(),
          clients.stream().mapToInt(Patient::putOff).sum(),
          ended.get(),
          begun.get() - killed.get(),
          killed.get());
      clients.forEach(one -> say("a client: %s", one));
      assertEquals(List.of(), wrong.stream().limit(20).toList());
      nobodyStarved();
      last.requireNoMoreThan(first);
      try (Stream<Path> left = Files.list(temporary)) {
        assertEquals(List.of(), left.filter(f -> f.toString().endsWith(".part")).toList());
      }
      assertEquals(Exit.DONE, Jar.run(folder, "verify", "--store", "store").code());
    }
  }

  /** Each has come to its answers, and none to much fewer than another. */
  private void nobodyStarved() {
    clients.forEach(one -> one.requireNotStarved(Duration.ofMinutes(MINUTES)));
    int least = clients.stream().mapToInt(Patient::answered).min().orElseThrow();
    int most = clients.stream().mapToInt(Patient::answered).max().orElseThrow();
    assertTrue(least * 2 > most, least + " answers for one, " + most + " for another");
  }

  private void load(Footprint footprint) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Future<?>> work = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Random random = new Random(i);
      Patient one = clients.get(i);
      work.add(every(threads, 500, () -> light(one, random)));
    }
    work.add(every(threads, 20_000, this::heavy));
    work.add(every(threads, 7_000, this::hasty));
    work.add(every(threads, 5_000, this::slow));
    work.add(every(threads, UPDATE_SECONDS * 1000L, this::update));
    for (int quarter = 1; quarter <= 4; quarter++) {
      Thread.sleep(TimeUnit.MINUTES.toMillis(MINUTES) / 4);
      say("%d of 4: %s, %d right", quarter, footprint.now(), right.get());
    }
    over = true;
    for (Future<?> each : work) {
      each.get();
    }
    threads.shutdown();
  }

  private Future<?> every(ExecutorService threads, long millis, Callable<Void> one) {
    return threads.submit(
        () -> {
          while (!over) {
            try {
              one.call();
            } catch (IOException e) {
              wrong.add(e.toString());
            }
            for (long slept = 0; slept < millis && !over; slept += 500) {
              Thread.sleep(Math.min(500, millis));
            }
          }
          return null;
        });
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(server.uri().resolve(path)).build();
  }

  private static String query(String query) {
    return "/sparql?format=csv&query=" + java.net.URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private Void light(Patient one, Random random) throws IOException, InterruptedException {
    String mark = String.valueOf(random.nextInt(1_000_000));
    int least = acknowledged.get();
    String path =
        switch (random.nextInt(8)) {
          case 0 -> "/health";
          case 1 -> "/id/region/420200";
          case 2 -> "/search?q=%E5%90%8C%E5%BF%83";
          case 3 -> "/id/region/420200.ttl";
          case 4 -> "/download/tupu.gexf?doc=round.txt";
          default -> query(String.format(ROUND, mark));
        };
    // Whoever watches over the server is never put off.
    HttpResponse<String> answer =
        path.equals("/health")
            ? client.send(request(path), BodyHandlers.ofString())
            : one.get(request(path), () -> over);
    if (over && Patient.later(answer).isPresent()) {
      return null;
    }
    if (answer.statusCode() != 200 || !path.startsWith("/sparql")) {
      check(answer.statusCode() == 200 && !answer.body().isEmpty(), path, answer);
    } else {
      String number = answer.body().replaceAll("(?s).*第(\\d+)轮.*", "$1");
      boolean whole = answer.body().startsWith("m,t\r\n" + mark + ",") && number.matches("\\d+");
      check(whole && Integer.parseInt(number) >= least, path, answer);
    }
    return null;
  }

  private void check(boolean good, String path, HttpResponse<String> answer) {
    if (good) {
      right.incrementAndGet();
    } else {
      String body = answer.body().substring(0, Math.min(200, answer.body().length()));
      wrong.add(path + " gave " + answer.statusCode() + ": " + body);
    }
  }

  private Void heavy() throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request(query(HEAVY)), BodyHandlers.ofString());
    check(answer.statusCode() == 503, "a heavy query", answer);
    ended.incrementAndGet();
    return null;
  }

  /** Asks for much and goes away. */
  private Void hasty() throws IOException, InterruptedException {
    Socket socket = open(query(HEAVY));
    Thread.sleep(500);
    socket.close();
    return null;
  }

  /** Asks for a large answer, or for nothing whole, and does not read. */
  private Void slow() throws IOException, InterruptedException {
    try (Socket reader = open("/download/tupu.nt?region=420200");
        Socket half = new Socket("127.0.0.1", server.uri().getPort())) {
      half.getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: lo".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 10 && !over; i++) {
        Thread.sleep(1_000);
        reader.getInputStream().read();
      }
    }
    return null;
  }

  private Socket open(String path) throws IOException {
    Socket socket = new Socket("127.0.0.1", server.uri().getPort());
    String head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private void round(int number) throws IOException {
    Path report = folder.resolve("reports").resolve("round.txt");
    Files.writeString(report, "黄石市打造第" + number + "轮“同心" + number + "号”品牌。\n");
  }

  private Process build(List<String> options) throws IOException {
    return Jar.start(
        folder, folder.resolve("build.err"), options, "build", "reports", "--store", "store");
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("build.err"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Another round of one document; every third build is killed. */
  private Void update() throws IOException, InterruptedException {
    int number = begun.incrementAndGet();
    round(number);
    Process process = build(List.of("-Xmx512m"));
    if (number % 3 == 0) {
      process.waitFor(new Random(number).nextInt(20_000), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      killed.incrementAndGet();
    } else if (process.waitFor() == Exit.DONE) {
      acknowledged.set(number);
    } else {
      wrong.add("build " + number + ": " + said());
    }
    return null;
  }

  private static void say(String format, Object... values) {
    System.out.printf(java.util.Locale.ROOT, format + "%n", values);
  }
}
