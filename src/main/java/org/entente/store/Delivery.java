package org.entente.store;

import java.util.List;
import org.entente.log.PublicKey;
import org.entente.log.Statement;
import org.entente.log.v1.Checkpoint;
import org.entente.log.v1.EntryCursor;
import org.entente.log.v1.Genesis;
import org.entente.log.v1.Receipt;

/// What a verified bundle brings. Signatures have been checked; who may write where has not.
///
/// @param sender      the community that made the bundle
/// @param device      the device that signed it
/// @param bundle      its id
/// @param created     when, by the sender's clock
/// @param cards       statements
/// @param spaces      of its logs
/// @param checkpoints one a log
/// @param receipts    what devices say they hold
/// @param entries     one cursor a log
public record Delivery(
        PublicKey sender,
        PublicKey device,
        String bundle,
        long created,
        List<Statement> cards,
        List<Genesis> spaces,
        List<Checkpoint> checkpoints,
        List<Receipt> receipts,
        List<? extends EntryCursor> entries) {}
