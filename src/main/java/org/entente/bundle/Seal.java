package org.entente.bundle;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.entente.log.Malformed;

/// Sealing to receiving keys and opening with one: age v1 files (age-encryption.org/v1) with X25519 recipients.
public final class Seal {
    /// How every age file of this version starts.
    public static final String START = "age-encryption.org/v1\n";

    private Seal() {}

    /// A laptop's receiving key pair in age's own notation.
    ///
    /// @param identity  `AGE-SECRET-KEY-1…`: opens; never leaves the laptop
    /// @param recipient `age1…`: seals; stands in the community's card
    public record Receiving(String identity, String recipient) {
        @Override
        public String toString() {
            return recipient;
        }
    }

    /// None of our keys opens the file: it was sealed to others.
    public static final class NotForUs extends IOException {
        private static final long serialVersionUID = 1;

        NotForUs(Throwable cause) {
            super("Sealed to others", cause);
        }
    }

    /// A new receiving key.
    public static Receiving newReceiving() {
        try {
            KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
            // jagged's keys encode as the text that age itself uses
            return new Receiving(
                    new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII),
                    new String(pair.getPublic().getEncoded(), StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("X25519 is missing from this Java", e);
        }
    }

    /// A stream that seals what is written to it; closing it finishes the file and closes `out`.
    ///
    /// @param recipients `age1…`, at least one
    /// @throws Malformed when one is no age recipient
    public static OutputStream sealing(OutputStream out, List<String> recipients) throws IOException {
        try {
            List<RecipientStanzaWriter> writers = new ArrayList<>();
            for (String recipient : recipients) {
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient));
            }
            return Channels.newOutputStream(
                    new StandardEncryptingChannelFactory().newEncryptingChannel(Channels.newChannel(out), writers));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Malformed("a receiving key is none", e);
        }
    }

    /// A stream of what was sealed. It throws an [IOException] where a byte was changed or the end is missing.
    ///
    /// @param identities `AGE-SECRET-KEY-1…`
    /// @throws NotForUs when none of them opens it
    public static InputStream opening(InputStream in, List<String> identities) throws IOException {
        try {
            List<RecipientStanzaReader> readers = new ArrayList<>();
            for (String identity : identities) {
                readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity));
            }
            return Channels.newInputStream(
                    new StandardDecryptingChannelFactory().newDecryptingChannel(Channels.newChannel(in), readers));
        } catch (UnsupportedRecipientStanzaException e) {
            throw new NotForUs(e);
        } catch (GeneralSecurityException | RuntimeException e) {
            // jagged meets some damage to an age header with exceptions of its buffers
            throw new IOException("The seal is damaged", e);
        }
    }
}
