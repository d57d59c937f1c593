/// What we have agreed with partners, and who owes what by when. Kinds, rules, reports; no window toolkit (screens of its own
/// are in `view`).
///
/// **What is signed.** An [Agreement] goes on changing; what is signed is a [Wording] of it: a text put down once, when it is
/// proposed. [Contents] says what it covers (title, kind, parties and how each signs, term, renewal, notice, review, why,
/// wording, how one will tell that it works, obligations) and what it does not (where the agreement stands, our own
/// preparation days, notes, tags, files, what was done). [Document] says its form; its fingerprint is the SHA-256 of its
/// UTF-8 bytes. A [Signature] names that fingerprint and holds the text itself, so that it can be read, proved and checked for
/// ever, whatever becomes of the agreement.
///
/// **Which signatures count** follows from the entries alone ([Signing]): one made here counts for the community that wrote
/// it, under the text whose fingerprint it names and that stands beside it, where that text names the community by its root
/// key. So an edit that crosses a signature leaves it under what its signer had read.
///
/// **Where it stands** ([Standing]) follows from steps entered ([Step]), signatures, and days ([Term]); [Schedule] and [Balance]
/// work out what is owed and how give and take stand. Old entries, which say their status in a field and carry no text, are
/// read as they always were.
///
/// What is done with an agreement, in the window and on the command line alike, is in [Proceedings]: start there.
/// [PartyRules] says whose an agreement is, [AgreementRules], [SigningRules] and [StepRules] what is allowed with it; [Course]
/// tells what was done so far.
@NullMarked
package org.entente.areas.agreements;

import org.jspecify.annotations.NullMarked;
