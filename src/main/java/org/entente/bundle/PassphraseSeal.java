package org.entente.bundle;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.password4j.ScryptFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.entente.log.Malformed;

/// Sealing under a passphrase: age v1 files with the one recipient `scrypt` (C2SP age, section «scrypt recipient stanza»),
/// opened by `age -d` as well.
public final class PassphraseSeal {
    private static final String TYPE = "scrypt";
    private static final byte[] LABEL = "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int KEY = 32;
    private static final int FILE_KEY = 16;
    private static final int TAG = 16;
    private static final int BLOCK = 8;

    /// log₂ of the work: 128 MiB and about two seconds on an old laptop.
    private static final int WORK = 17;

    /// More would need over a gigabyte: refused, as age itself does above 22.
    private static final int MOST_WORK = 20;

    private PassphraseSeal() {}

    /// The passphrase opens nothing here.
    public static final class Wrong extends IOException {
        private static final long serialVersionUID = 1;

        Wrong(Throwable cause) {
            super("The passphrase does not fit", cause);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // handed to the library and dropped
    private record Stanza(List<String> arguments, byte[] body) implements RecipientStanza {
        @Override
        public String getType() {
            return TYPE;
        }

        @Override
        public List<String> getArguments() {
            return arguments;
        }

        @Override
        public byte[] getBody() {
            return body;
        }
    }

    /// A stream that seals what is written to it; closing it finishes the file and closes `out`.
    public static OutputStream sealing(OutputStream out, char[] passphrase) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] key = key(passphrase, salt, WORK);
            return Channels.newOutputStream(
                    new StandardEncryptingChannelFactory()
                            .newEncryptingChannel(
                                    Channels.newChannel(out),
                                    List.of(fileKey ->
                                            List.of(
                                                    new Stanza(
                                                            List.of(
                                                                    Base64.getEncoder()
                                                                            .withoutPadding()
                                                                            .encodeToString(salt),
                                                                    String.valueOf(WORK)),
                                                            cipher(Cipher.ENCRYPT_MODE, key, fileKey.getEncoded()))))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("ChaCha20-Poly1305 is missing from this Java", e);
        }
    }

    /// A stream of what was sealed. It throws an [IOException] where a byte was changed or the end is missing.
    ///
    /// @throws Wrong     when the passphrase is another one
    /// @throws Malformed when the file is not sealed under a passphrase
    public static InputStream opening(InputStream in, char[] passphrase) throws IOException {
        try {
            return Channels.newInputStream(
                    new StandardDecryptingChannelFactory()
                            .newDecryptingChannel(
                                    Channels.newChannel(in),
                                    List.of(stanzas -> new FileKey(fileKey(stanzas.iterator().next(), passphrase)))));
        } catch (javax.crypto.AEADBadTagException e) {
            throw new Wrong(e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new Malformed("a file that is not sealed under a passphrase", e);
        }
    }

    private static byte[] fileKey(RecipientStanza stanza, char[] passphrase) throws GeneralSecurityException {
        List<String> arguments = stanza.getArguments();
        if (!TYPE.equals(stanza.getType())
                || arguments.size() != 2
                || !arguments.get(1).matches("[1-9][0-9]?")
                || Integer.parseInt(arguments.get(1)) > MOST_WORK
                || stanza.getBody().length != FILE_KEY + TAG) {
            throw new Malformed("a seal of another kind");
        }
        byte[] salt = Base64.getDecoder().decode(arguments.get(0));
        if (salt.length != SALT) {
            throw new Malformed("a seal of another kind");
        }
        byte[] key = key(passphrase, salt, Integer.parseInt(arguments.get(1)));
        return cipher(Cipher.DECRYPT_MODE, key, stanza.getBody());
    }

    private static byte[] key(char[] passphrase, byte[] salt, int work) {
        byte[] encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase)).array();
        byte[] bytes = Arrays.copyOf(encoded, new String(passphrase).getBytes(StandardCharsets.UTF_8).length);
        byte[] salted = Arrays.copyOf(LABEL, LABEL.length + salt.length);
        System.arraycopy(salt, 0, salted, LABEL.length, salt.length);
        try {
            return ScryptFunction.getInstance(1 << work, BLOCK, 1, KEY).hash(bytes, salted).getBytes();
        } finally {
            Arrays.fill(encoded, (byte) 0);
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] cipher(int mode, byte[] key, byte[] bytes) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        // A nonce of zeros is the format's: each key is used once.
        cipher.init(mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(new byte[12]));
        return cipher.doFinal(bytes);
    }
}
