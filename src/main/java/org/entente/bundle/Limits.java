package org.entente.bundle;

/// What a reader takes before it stops: far above any honest bundle, low enough for an old laptop.
public final class Limits {
    /// Largest document once unpacked, in bytes.
    public static final long DOCUMENT = 8L << 30;

    /// How many times larger than its file a document may be; gzip of honest records reaches some 20.
    public static final long EXPANSION = 200;

    /// Longest manifest line, in bytes.
    public static final int MANIFEST = 4 << 20;

    /// Longest line of any other kind, in bytes.
    public static final int LINE = 2_000_000;

    /// Most logs in one bundle.
    public static final int LOGS = 10_000;

    /// Most cards' statements, checkpoints or receipts in one bundle.
    public static final int ELEMENTS = 20_000;

    /// Largest content of an attachment, in bytes.
    public static final long CONTENT = 50L << 20;

    /// How much of a content stands in one line, in bytes: as base64 it is still a text of legal length.
    public static final int CONTENT_PART = 720 << 10;

    /// Most contents of attachments in one bundle.
    public static final int CONTENTS = 10_000;

    private Limits() {}
}
