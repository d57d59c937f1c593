package org.entente.report;

import java.util.List;
import org.entente.text.Text;

/// The recovery sheet: the words with which a community speaks for itself again after it has lost its laptops or its
/// passphrase. For paper: the words are nowhere else.
public final class RecoverySheet {
    private static final int COLUMNS = 3;

    private RecoverySheet() {}

    /// Makes the sheet.
    ///
    /// @param words in their order
    /// @return a PDF file of one page
    public static byte[] pdf(List<String> words, Frame frame, Text text) {
        String title = text.of("sheet.title");
        return Pdf.of(title, body(words, frame.community(), text), Audience.SECRET, false, frame, text);
    }

    private static String body(List<String> words, String community, Text text) {
        Html html = new Html();
        html.put("h1", "", text.of("sheet.heading", community));
        html.put("p", "", text.of("sheet.what", community));
        html.open("table", "recovery");
        int rows = (words.size() + COLUMNS - 1) / COLUMNS;
        for (int row = 0; row < rows; row++) {
            html.open("tr", "");
            for (int column = 0; column < COLUMNS; column++) {
                int index = column * rows + row;
                html.put("td", "nth", String.valueOf(index + 1)).put("td", "word", words.get(index));
            }
            html.close();
        }
        html.close();
        html.put("h2", "", text.of("sheet.keep"));
        html.open("ul", "");
        for (int i = 1; i <= 4; i++) {
            html.put("li", "", text.of("sheet.keep." + i));
        }
        html.close();
        html.put("h2", "", text.of("sheet.use"));
        html.put("p", "", text.of("sheet.use.how"));
        html.open("p", "kept").text(text.of("sheet.kept-at") + " ").put("span", "long-blank", "").close();
        html.open("p", "kept").text(text.of("sheet.kept-by") + " ").put("span", "long-blank", "").close();
        return html.toString();
    }
}
