/// One bundle: a file that carries entries between devices. Written, sealed, opened and verified here; what is in it is
/// in [org.entente.log.v1].
///
/// **Layout.** A bundle is one JSON document in UTF-8 of which one arrangement of bytes is legal, lines ending in a line
/// feed:
/// ```
/// {"manifest":{"payload":b64,"protected":b64,"signature":b64},
/// "cards":[
/// <statement>,
/// <statement>
/// ],"checkpoints":[
/// <checkpoint>
/// ],"receipts":[
/// ],"entries":[
/// <entry>,
/// <entry>
/// ],"attachments":[
/// ]}
/// ```
/// Each element is one line of canonical JSON, followed by a comma where another comes in the same section, and by
/// nothing else. Entries stand in the order of the manifest's `logs`, ascending within each; there are as many as its
/// ranges say. There is one checkpoint for each range, in any order, and no other.
///
/// **Attachments.** The contents of photos and files (kind `attachment` in [org.entente.log.v1]) travel in bundles of
/// their own, so that records never wait for them: `logs` is empty there, with it `checkpoints`, `receipts` and `entries`,
/// and `spaces` are those of the attachments that name the contents, each seen by every recipient. Each content stands
/// once, cut into parts of 737,280 bytes (720 KiB) of which only the last may be shorter, one line a part, in order and
/// without another content between:
/// `{"data":b64,"part":n,"parts":n,"sha256":b64,"size":n}`. `part` counts from 1 to `parts`, the least number of parts
/// that hold `size` bytes; `sha256` is of the whole content, of at least 1 and at most 52,428,800 bytes (50 MiB). A
/// reader keeps what a record names that it holds, and drops the rest.
///
/// **Manifest.** A flattened JWS (RFC 7515) by the sending device. Protected header, canonical:
/// `{"alg":"Ed25519","typ":"entente-bundle+jws"}` (RFC 9864, key as RFC 8037). Payload, canonical:
/// `{"created":ms,"features":[],"format":1,"from":{"community":root,"device":key},"id":b32,"length":n,`
/// `"logs":[{"first":n,"head":b64,"last":n,"log":id,"previous":b64},…],"sha256":b64,"spaces":[genesis,…],`
/// `"to":[{"community":root,"devices":[key,…]},…]}`. `length` and `sha256` are of every byte after the manifest's line.
/// A reader checks the signature and those bytes before it parses any of them. The protected header is those very bytes,
/// and there is no other member beside the three. `spaces` names every space of the `logs`, and may name more.
/// `logs` are ascending by id and head; a log that forked stands there once for each branch. `previous` is
/// what the receiver must hold before the range (empty at seq 1) and `head` the hash it ends on, for which there is a
/// checkpoint. A feature that the reader does not know makes it refuse the bundle as too new.
///
/// **Who sent it** is certified where the statements in the bundle that are of the sender's community make the signing
/// device one that speaks for it ([org.entente.log.Standing]). A bundle without that is sound, but nobody's word.
///
/// **Sealed**, the default: the same document, gzipped (RFC 1952), in an age v1 file to the X25519 keys of the receiving
/// community's devices: `age -d -i receiving.key FILE | gunzip` shows it.
///
/// **Split**, where a file on the drive may not be that large (FAT32: 4 GiB less one byte): the bytes of the file above,
/// cut into `NAME.001`, `NAME.002` and so on. All parts but the last have one size, the last is shorter and may be empty,
/// so that names and sizes tell a missing one; `cat NAME.0*` is the file. Nothing is read before all are there:
/// [org.entente.bundle.Parts].
///
/// **Proof.** Another file, of one act (a signature, a vote, a payment) for people who have no store: one line of canonical
/// JSON without an end,
/// `{"act":entry,"cards":[statement,…],"chain":[entry,…],"checkpoint":…,"entente":"proof/1","previous":b64,"seq":seq,"space":genesis}`.
/// `act` is the entry that created the record, as it travels, with its body, and `seq` its place in its log; `chain` what
/// follows it there up to the checkpoint, as it travels with bodies erased, except that what changes the same record
/// keeps its body. `previous` is the hash of the entry before the act. The checkpoint is that of the log and names the
/// space; in one of our own or of a pair its community is among the roots. `cards` are the community's statements that
/// say whether the device spoke for it: one that certifies it and every succession, retirement and revocation known to
/// whoever made the proof. Without a certificate by a root that counts there is no proof.
/// The act is **disputed** where the device was revoked or dropped and no cut of that log lies at or after the act, or
/// the cut lies within the chain with another hash. That it was written stands all the same. A proof shows that an entry
/// was written, not that nothing came after the checkpoint. It has at most 32 MiB.
///
/// **Limits**: a manifest's line has at most 4 MiB, any other 2,000,000 bytes; there are at most 10,000 logs, 10,000
/// contents of attachments and 20,000 elements in each of the other sections; a document has at most 8 GiB
/// ([org.entente.bundle.Limits]).
@NullMarked
package org.entente.bundle;

import org.jspecify.annotations.NullMarked;
