package io.tupu.read.convert;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** One document in the child process. */
final class Conversion {
  /** Official documents set their lines far apart; only more than that parts paragraphs. */
  private static final float DROP = 4;

  private Conversion() {}

  /** The text, or one sentence that says why there is none; running out of memory ends Java. */
  static Wire.Answer of(Wire.Ask ask, int characters) {
    String label = ask.format().label();
    MarkdownHandler handler = new MarkdownHandler(ask.format(), characters);
    try (TikaInputStream in = TikaInputStream.get(ask.document())) {
      if (!ask.format().begins(ask.document())) {
        return new Wire.Answer(false, "is no " + label + ", whatever its name says");
      }
      parser(ask.format()).parse(in, handler, new Metadata(), context());
      return new Wire.Answer(true, handler.text());
    } catch (EncryptedDocumentException e) {
      return new Wire.Answer(false, "is locked by a password; save it without one");
    } catch (StackOverflowError e) {
      return new Wire.Answer(false, "is nested too deeply; save it as text");
    } catch (IOException | SAXException | TikaException | RuntimeException | LinkageError e) {
      return new Wire.Answer(false, handler.overfull() ? overfull(characters) : reason(e, label));
    }
  }

  private static String overfull(int characters) {
    return "has more than " + characters + " characters of text; split it";
  }

  private static String reason(Throwable e, String label) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("Zip bomb") || message.contains("zip bomb")) {
        return "unpacks to far more than its size, as a zip bomb does; save it as text";
      }
      if (cause instanceof org.apache.poi.EncryptedDocumentException) {
        return "is locked by a password; save it without one";
      }
    }
    return "is damaged, or no " + label + "; open it in its program and save it again";
  }

  private static Parser parser(Format format) {
    return switch (format) {
      case HTML -> new JSoupParser();
      case DOCX -> new OOXMLParser();
      case EPUB -> new EpubParser();
      case ODT -> new OpenDocumentParser();
      case PDF -> {
        FontMappers.set(new BundledFonts());
        yield new PDFParser();
      }
    };
  }

  private static ParseContext context() {
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
    context.set(EncodingDetector.class, (in, metadata) -> java.nio.charset.StandardCharsets.UTF_8);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setIncludeDeletedContent(false);
    office.setIncludeHeadersAndFooters(false);
    context.set(OfficeParserConfig.class, office);
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractInlineImages(false);
    pdf.setDropThreshold(DROP);
    pdf.setExtractAnnotationText(false);
    pdf.setExtractAcroFormContent(false);
    pdf.setExtractBookmarksText(false);
    context.set(PDFParserConfig.class, pdf);
    return context;
  }

  /** Pictures, objects and files within the document stay unread. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      // Nothing.
    }
  }
}
