package org.entente.ui.shell.sync;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// A text as a QR code (ISO/IEC 18004).
final class QrView {
    private static final int SIZE = 160;

    private QrView() {}

    static ImageView of(String text, String accessible) {
        try {
            BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIZE, SIZE);
            WritableImage image = new WritableImage(matrix.getWidth(), matrix.getHeight());
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    image.getPixelWriter().setColor(x, y, matrix.get(x, y) ? Color.BLACK : Color.WHITE);
                }
            }
            ImageView view = new ImageView(image);
            view.setAccessibleText(accessible);
            return view;
        } catch (WriterException e) {
            throw new IllegalStateException("A short text did not fit into a QR code", e);
        }
    }
}
