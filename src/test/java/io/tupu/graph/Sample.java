package io.tupu.graph;

import io.tupu.extract.Claim;
import io.tupu.extract.Diagnostic;
import io.tupu.extract.Entity;
import io.tupu.extract.EntityKey;
import io.tupu.extract.Extraction;
import io.tupu.extract.Mention;
import io.tupu.extract.Names;
import io.tupu.extract.Status;
import io.tupu.extract.Tally;
import io.tupu.knowledge.Region;
import io.tupu.layout.Layout;
import io.tupu.text.Document;
import io.tupu.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Extractions made by hand: a text, and what stands in it. */
public final class Sample {
  public static final Iris IRIS = new Iris(Iris.DEFAULT_BASE, new LetterRomanizer());
  public static final Schema SCHEMA = Schema.load();

  private static final List<Region> REGIONS =
      List.of(
          new Region("CN", "中国", List.of(), List.of(), "Country", "", false),
          new Region("420000", "湖北省", List.of("湖北", "鄂"), List.of(), "Province", "CN", false),
          new Region("420200", "黄石市", List.of("黄石"), List.of(), "Prefecture", "420000", true),
          new Region("420300", "十堰市", List.of("十堰"), List.of(), "Prefecture", "420000", true),
          new Region("420381", "丹江口市", List.of("丹江口"), List.of(), "County", "420300", true));

  private final String file;
  private final String text;
  private final SortedMap<EntityKey, Entity> entities = new TreeMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Tally> tallies = new ArrayList<>();

  private Sample(String file, String text) {
    this.file = file;
    this.text = text;
  }

  public static Sample of(String file, String text) {
    return new Sample(file, text);
  }

  /** A romanizer without tables: one syllable for each character, from its number. */
  public static final class LetterRomanizer implements Romanizer {
    @Override
    public String pinyin(String hanzi) {
      StringBuilder spelled = new StringBuilder();
      hanzi.codePoints().forEach(c -> spelled.append(Integer.toString(c, 36)).append(' '));
      return spelled.toString();
    }
  }

  /** 黄石 is told from 丹江口, which lies in 十堰, which lies in 湖北. */
  public static Optional<Region> region(String code) {
    return REGIONS.stream().filter(r -> r.code().equals(code)).findFirst();
  }

  public Sample region(String code, String level, String name) {
    return entity(EntityKey.region(code), List.of("Region", level, "City"), name);
  }

  public Sample entity(EntityKey key, List<String> types, String name, String... aliases) {
    entities.put(key, new Entity(key, types, name, new TreeSet<>(List.of(aliases))));
    int at = text.indexOf(name);
    if (at >= 0) {
      mentions.add(new Mention(new Span(at, at + name.length()), key, "name", 0.95));
    }
    return this;
  }

  public Sample named(String type, String name) {
    return entity(key(type, name), List.of(type), name);
  }

  public static EntityKey key(String type, String name) {
    String home = type.equals("Organization") || type.equals("Platform") ? "420200" : "";
    return new EntityKey(type, Names.normalise(name), home);
  }

  public Sample claim(EntityKey subject, String relation, EntityKey object, String evidence) {
    return claim(subject, relation, object, evidence, Status.RUNNING, 0.9);
  }

  public Sample claim(
      EntityKey subject,
      String relation,
      EntityKey object,
      String evidence,
      Status status,
      double confidence) {
    claims.add(
        new Claim(
            subject,
            relation,
            object,
            span(evidence),
            "runs-by-focus",
            confidence,
            status,
            OptionalInt.of(2023)));
    return this;
  }

  public Sample diagnostic(Diagnostic.Code code, String place) {
    diagnostics.add(new Diagnostic(code, span(place), place));
    return this;
  }

  public Sample tally(String place, int stated, int found) {
    tallies.add(new Tally(span(place), stated, found));
    return this;
  }

  public Span span(String place) {
    int at = text.indexOf(place);
    if (at < 0) {
      throw new IllegalArgumentException(place + " is not in the text");
    }
    return new Span(at, at + place.length());
  }

  public Extraction build() {
    mentions.sort((a, b) -> a.span().compareTo(b.span()));
    return new Extraction(
        new Document(file, new Slug(name -> name).digest(64, text), text),
        new Layout(List.of(), "标题", OptionalInt.of(2023), Optional.of(LocalDate.of(2024, 1, 15))),
        List.copyOf(entities.values()),
        mentions,
        claims,
        diagnostics,
        tallies);
  }

  /** A whole little report of 黄石. */
  public static Extraction huangshi() {
    return huangshi("huangshi.txt");
  }

  public static Extraction huangshi(String file) {
    EntityKey city = EntityKey.region("420200");
    EntityKey brand = key("Brand", "同心·律师服务团");
    EntityKey planned = key("Program", "暖侨行动");
    EntityKey body = key("Organization", "黄石市委统战部");
    return Sample.of(file, "黄石市打造“同心·律师服务团”等7个品牌，计划开展“暖侨行动”。黄石市委统战部组建同心·律师服务团。")
        .region("420200", "Prefecture", "黄石市")
        .entity(brand, List.of("Brand", "Organization"), "同心·律师服务团", "律师服务团")
        .named("Program", "暖侨行动")
        .named("Organization", "黄石市委统战部")
        .claim(city, "runs", brand, "黄石市打造“同心·律师服务团”等7个品牌")
        .claim(city, "runs", planned, "计划开展“暖侨行动”", Status.PLANNED, 0.8)
        .claim(body, "operates", brand, "黄石市委统战部组建同心·律师服务团")
        .claim(body, "locatedIn", city, "黄石市委统战部", Status.RUNNING, 1)
        .tally("等7个品牌", 7, 1)
        .diagnostic(Diagnostic.Code.COUNT_MISMATCH, "等7个品牌")
        .build();
  }

  /** A report of a county-level city, to climb from. */
  public static Extraction danjiangkou() {
    EntityKey city = EntityKey.region("420381");
    EntityKey station = key("Platform", "同心驿站");
    return Sample.of("danjiangkou.txt", "丹江口市建成同心驿站。")
        .region("420381", "County", "丹江口市")
        .named("Platform", "同心驿站")
        .claim(city, "runs", station, "丹江口市建成同心驿站", Status.FINISHED, 0.85)
        .claim(station, "locatedIn", city, "丹江口市建成同心驿站")
        .build();
  }
}
