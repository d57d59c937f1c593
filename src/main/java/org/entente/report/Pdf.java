package org.entente.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// Sets a report's body on pages: the same on every computer, because style sheet and fonts come with the program.
/// Takes from a quarter of a second to a few, so never call it on the window's thread.
public final class Pdf {
    private static final String FAMILY = "Entente";

    // OpenType 1.9, table directory: 12 bytes, then 16 for each table, its tag first.
    private static final int FIRST_TABLE = 12;
    private static final int TABLE = 16;
    private static final int GSUB = 0x47535542;

    private Pdf() {}

    /// Makes a report.
    ///
    /// @return a PDF file
    public static <S> byte[] of(Report<S> report, S source, Frame frame, Text text) {
        Report<S> laid = report.on(frame);
        return of(laid.title(text), laid.body(source, text), laid.audience(source), laid.wide(), frame, text);
    }

    /// Sets pages of any body.
    ///
    /// @param title    what they are, at the top of every page
    /// @param body     well-formed XHTML, as [Html] writes it
    /// @param audience who may see them
    /// @param wide     whether the pages lie on their side
    /// @return a PDF file
    public static byte[] of(String title, String body, Audience audience, boolean wide, Frame frame, Text text) {
        Quiet.hush();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(document(title, body, style(frame.paper(), wide), audience, frame, text), null);
        // A page takes nothing from outside the program: only pictures that stand in it themselves.
        builder.useUriResolver((base, uri) -> uri.startsWith("data:image/png;base64,") ? uri : null);
        font(builder, "NotoSans-Regular.ttf", 400);
        font(builder, "NotoSans-Bold.ttf", 700);
        builder.useReplacementText(String.valueOf(Html.REPLACEMENT));
        builder.withProducer("Entente");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory was written to
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(() -> new ByteArrayInputStream(plain(file)), FAMILY, weight, FontStyle.NORMAL, true);
    }

    /// A font without its table of ligatures, which Latin letters do not need: PDFBox looks for them in each run of text by a
    /// pattern compiled anew, which takes most of the time that a long list takes.
    private static byte[] plain(String file) {
        try (InputStream in = resource("fonts/" + file)) {
            ByteBuffer font = ByteBuffer.wrap(in.readAllBytes());
            int tables = font.getShort(4);
            for (int at = FIRST_TABLE; at < FIRST_TABLE + tables * TABLE; at += TABLE) {
                if (font.getInt(at) == GSUB) {
                    font.put(at, (byte) 'x'); // a table that no reader knows
                }
            }
            return font.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String document(String title, String body, String style, Audience audience, Frame frame, Text text) {
        String language = text.locale().getLanguage();
        return "<html lang=\""
                + language
                + "\" xml:lang=\""
                + language
                + "\"><head><title>"
                + Html.escape(title)
                + "</title><style><![CDATA["
                + style
                + "]]></style></head><body"
                + (frame.large() ? " class=\"large\">" : ">")
                + margins(title, audience, frame, text)
                + body
                + "</body></html>";
    }

    /// What runs along the top and bottom of every page.
    private static String margins(String title, Audience audience, Frame frame, Text text) {
        Html html = new Html();
        html.open("div", "page-head").open("table", "").open("tr", "");
        html.put("td", "community", frame.community()).put("td", "title", title);
        html.close().close();
        html.put("div", "banner " + audience.name().toLowerCase(Locale.ROOT), text.of(audience.message()));
        html.close();
        html.open("div", "page-foot").open("table", "").open("tr", "").open("td", "");
        html.text(text.of("report.printed", text.time(frame.printed())));
        if (frame.asOf() != null) {
            html.text(" · " + text.of("report.as-of", text.time(frame.asOf())));
        }
        html.close().open("td", "number").text(text.of("report.page") + " ").put("span", "page", "");
        html.text(" " + text.of("report.of") + " ").put("span", "pages", "").close();
        return html.close().close().close().toString();
    }

    private static String style(Paper paper, boolean wide) {
        String sheet;
        try (InputStream in = resource("report.css")) {
            sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheet.replace("PAPER", paper.css() + (wide ? " landscape" : " portrait"));
    }

    private static InputStream resource(String name) {
        @Nullable InputStream in = Pdf.class.getResourceAsStream(name);
        return Objects.requireNonNull(in, name);
    }
}
