package org.entente.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.sync.Home;
import org.entente.ui.shell.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
    @Test
    void everyScreenHasAPictureWithSomethingOnIt(@TempDir Path folder) throws Exception {
        String wanted = System.getProperty("entente.pictures");
        Path to = wanted == null ? folder.resolve("pictures") : Path.of(wanted);
        try (Home home = SampleHome.full(folder.resolve("home"))) {
            List<Path> pictures = Pictures.write(home, to);
            assertTrue(pictures.size() >= 25, pictures.toString());
            for (Path picture : pictures) {
                assertTrue(Files.size(picture) > 8_000, picture.toString());
            }
        }
    }
}
