/// Version 1 of the log's format, for ever. What follows is enough to write another reader.
///
/// **Encoding.** Every object is JSON in the canonical form of RFC 8785, restricted to text, booleans, null, whole
/// numbers of at most 53 bits, lists and objects; no other bytes are legal. `b64` is base64url without padding, `b32`
/// the first 20 bytes of a hash as 32 characters of lower-case base32. `H(purpose, value)` is SHA-256 over the purpose
/// in ASCII, a line feed, and the value's canonical bytes; a signature for a purpose is Ed25519 over the same bytes.
/// `n` is a whole number of at least 0, `seq` one from 1 to 2⁴⁰ − 1, `ms` milliseconds since 1970. A member that is not named here has no
/// place in an object, except in `fields` and in what a card states, which newer versions may lengthen.
///
/// **Bounds.** Texts have at most 1,000,000 UTF-16 code units, names of members 1,000. An object as it is named here (a
/// statement, a checkpoint, a receipt; of an entry its body and its header each) is nested at most 16 deep, itself counted.
///
/// **Key**: the `b64` of 32 bytes that RFC 8032 decodes to a point of Ed25519: y below p, and x = 0 only with a sign of 0. Keys of
/// small order (eight times the point is the neutral element) are refused wherever one stands.
///
/// **Community**: the `b64` of its root key. **Space**: `b32 H("entente/space/v1", genesis)` where the genesis is
/// `{"kind":"ours","nonce":b64(16),"roots":[root]}`, `{"kind":"network",…}` alike with the founder's root, or
/// `{"kind":"pair","nonce":"","roots":[root,root]}` with the two roots in ascending order. So nothing can be grafted
/// onto a space, and two communities that found their pair apart found the same one.
///
/// **Log**: `b32 H("entente/log/v1", {"community":…,"device":key,"nonce":b64(16),"space":space})`: what a device writes in a
/// space for a community. A log whose device's keys were copied forks: two entries then claim one number, and the parts
/// after it are branches.
///
/// **Entry.** Full header: `{"batch":n,"body":b64,"clock":n,"length":n,"log":…,"previous":b64,"schema":n,`
/// `"seen":[[log,seq,b64],…],"seq":n,"space":…,"time":ms}`. `body` and `length` are SHA-256 and size of the body's
/// bytes; `previous` is the hash of the entry before, empty text for seq 1; `batch` is the seq of the first entry saved
/// together with this one; `time` is the laptop's clock, for people only; `schema` is the version of the rules by which
/// the entry is judged (now 1, at most 2³¹ − 1) and never falls within a log; `seen` names the last entries of other logs of the space
/// that the author had applied and had not named before, ascending by log and hash. `clock` is one more than the highest clock
/// of the entry before and those named. The **hash of an entry** is SHA-256 of its full header's bytes.
///
/// Body: `{"fields":{register:value,…},"kind":…,"record":id,"salt":b64(16)}`. A record's id is the id of the log that
/// created it, a hyphen, and a number from 1 to 2³¹ − 1. A register is a field's name, or a field's name, a dot and an element of a set
/// with true or false; `deleted` hides the record. Values: see [org.entente.record.FieldType].
///
/// **As it travels** an entry is `{"body":{…},"header":{"clock":n,"schema":n,"time":ms}}` with `batch` in the header
/// only where it differs from seq, `seen` only where not empty; the rest a reader computes. Of an erased body the
/// header carries `body` and `length` (at most 2,000,000) and the body is null. Its place gives it log, space, seq and `previous`.
///
/// **Checkpoint**: `{"community":…,"device":key,"head":b64,"log":…,"nonce":b64(16),"seq":n,"signature":b64,"space":…}`, signed by the
/// device for `entente/checkpoint/v1` over the object without its signature. It vouches for every entry up to seq.
///
/// **Receipt**: `{"counter":n,"device":key,"files":false,"holds":[[log,seq,b64],…],"lacks":[b64,…],"signature":…,"space":…,"took":[b32,…]}`,
/// ascending by log and hash,
/// signed for `entente/receipt/v1` over the object without its signature: what the device held; of two, the one with the
/// higher counter counts. `took`, only where not empty, ascending, names up to 64 bundles that it brought in lately.
/// `lacks`, only where not empty, ascending, names up to 1,000 contents (by SHA-256) that attachments of the space name
/// and that it wants and has not; of contents above the last of 1,000 it says nothing. A content that is not in it, although the
/// device held the entry that names it, is one the device has. `files` is there only as false, and then without `lacks`:
/// the device wants no contents of attachments.
///
/// **Merge.** An entry has seen another when its `seen`, or that of an entry it follows, reaches it. Of the writes to
/// one register those count that no other write to it has seen; the one with the highest (clock, log id) is shown, and
/// where the values of the rest differ a person is asked.
///
/// **What counts.** Each entry is judged by what it had seen: its clock, its author's membership, what the kind lets its
/// author change. Then cuts apply: a log counts up to the last entry that its community's revocation of the device names
/// (see [org.entente.log.Statement]), up to the entry before a fork unless such a cut names an entry of one branch, and in
/// a network up to what a `removal` of the community names unless it was taken in again. An act (a kind marked so) past a
/// cut counts all the same, as disputed, once an entry of another community has seen it.
///
/// **Kinds of the format itself**: `network`, `member` (`community`, `administrator`), `removal` (`community`, `cuts`: a
/// list of `[log,seq,hash]`), `erasure` (`about`, `kind`, `entries`: a list of `[log,seq,hash,[register,…]]`): where it
/// counts and its author's community wrote those entries, their bodies go and the registers read «erased». `release`
/// (`entry`: a list of `[log,seq,hash]`), by the community that wrote the entry named or one that founded the space, takes
/// it out of every `seen`; a clock that was counted from it then holds as its header says.
///
/// `attachment` (`name`; `about`: the record it belongs to, of the same space; `type`: `image/jpeg`, `image/png`,
/// `application/pdf` or `application/octet-stream`, which is only a hint; `size` in bytes; `sha256`: `b64` of the hash of
/// its content): a photo or file, whose content travels apart ([org.entente.bundle]). Where `sha256` is erased and no other
/// attachment names the content, it goes wherever it is.
@NullMarked
package org.entente.log.v1;

import org.jspecify.annotations.NullMarked;
