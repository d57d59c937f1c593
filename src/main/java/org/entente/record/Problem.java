package org.entente.record;

/// What can go wrong through no fault of the program. Each has a sentence in the message files under
/// `problem.<name>`: what happened, what is safe, what to do next. The code is for reading out on the telephone.
public enum Problem {
    // What a person typed
    FIELD_VALUE("F1"),
    FIELD_REQUIRED("F2"),
    FIELD_UNKNOWN("F3"),
    KIND_UNKNOWN("F4"),
    RECORD_UNKNOWN("F5"),
    RECORD_AMBIGUOUS("F6"),
    SPACE_UNKNOWN("F7"),
    CHANGED_MEANWHILE("F8"),
    NOT_YOURS_TO_CHANGE("F9"),
    NOTHING_TO_UNDO("F10"),
    CONFLICT_UNKNOWN("F11"),
    REPORT_UNKNOWN("F12"),
    NETWORK_EXISTS("F13"),
    JSON_INPUT("F14"),
    NOT_ERASABLE("F15"),
    NOTHING_TO_ERASE("F16"),
    NARROWER("F17"),
    NOT_AN_ACT("F18"),
    MATTER_NUMBER("F19"),
    FILE_TOO_LARGE("F20"),
    ATTACHMENT_NOT_HERE("F21"),
    ATTACHMENT_DAMAGED("F22"),
    // Agreements
    AGREEMENT_FROZEN("A1"),
    AGREEMENT_STEP("A2"),
    AGREEMENT_KEPT("A3"),
    WORDING_KEPT("A4"),
    WORDING_HIDDEN_MARKS("A5"),
    WORDING_TOO_LONG("A6"),
    NOTHING_PROPOSED("A7"),
    PROPOSE_FIRST("A8"),
    CONSENT_FIRST("A9"),
    NOT_A_PARTY("A10"),
    SIGN_FOR_OTHERS("A11"),
    SIGN_ANOTHER_TEXT("A12"),
    SIGN_BLANKS("A13"),
    SIGNED_ALREADY("A14"),
    SIGNED_BY_ALL("A15"),
    REASON_NEEDED("A16"),
    NOTICE_TOO_LATE("A17"),
    NOT_IN_FORCE("A18"),
    TOO_FEW_PARTIES("A19"),
    SAME_TEXT("A20"),
    STEP_KEPT("A21"),
    FIRST_DAY_NEEDED("A22"),
    // The data folder
    NOT_FOUNDED("H1"),
    ALREADY_FOUNDED("H2"),
    IN_USE("H3"),
    FOLDER_UNWRITABLE("H4"),
    STORE_NEWER("H5"),
    STORE_DAMAGED("H6"),
    DISK_FULL("H7"),
    PASSPHRASE_MISSING("H8"),
    PASSPHRASE_WRONG("H9"),
    KEYS_DAMAGED("H10"),
    SAMPLE_NOT_EMPTY("H11"),
    DEVICE_COPIED("H12"),
    DEVICE_REVOKED("H13"),
    NO_ROOM_HERE("H30"),
    FOLDER_COPIED("H14"),
    ROOT_KEY_ELSEWHERE("H15"),
    ROOT_KEY_OLD("H16"),
    RECOVERY_WORDS("H17"),
    NOT_A_REQUEST("H18"),
    JOIN_NOT_ANSWERED("H19"),
    DEVICE_UNKNOWN("H20"),
    DEVICE_THIS("H21"),
    NOT_A_BACKUP("H22"),
    BACKUP_PASSPHRASE("H23"),
    JOIN_NOT_ASKED("H24"),
    WORDS_NOT_COMPARED("H25"),
    NOTHING_WAITS("H40"),
    GIVING_UP_NOT_CONFIRMED("H41"),
    ERASING_NOT_CONFIRMED("H26"),
    // Communities
    COMMUNITY_UNKNOWN("C1"),
    COMMUNITY_AMBIGUOUS("C2"),
    NOT_A_CARD("C3"),
    CARD_SIGNATURE("C4"),
    CARD_OWN("C5"),
    NO_RECEIVING_DEVICE("C6"),
    WEAK_KEY("C7"),
    // Bundles
    FILE_MISSING("B1"),
    NOT_A_LIST("B40"),
    FILE_EMPTY("B2"),
    NOT_A_BUNDLE("B3"),
    BUNDLE_DAMAGED("B4"),
    BUNDLE_NEWER("B5"),
    NOT_FOR_US("B6"),
    NOT_YET_FOR_THIS_LAPTOP("B7"),
    SENDER_UNKNOWN("B8"),
    BUNDLE_OVER_LIMIT("B9"),
    BUNDLE_FORK("B10"),
    NO_BUNDLES_IN_FOLDER("B11"),
    CANCELLED("B12"),
    BUNDLE_PART_MISSING("B13"),
    BUNDLE_PARTS_MIXED("B14"),
    // Proofs
    PROOF_INCOMPLETE("E1"),
    PROOF_DAMAGED("E2"),
    // Drives
    DRIVE_FULL("D1"),
    DRIVE_READ_ONLY("D2"),
    DRIVE_GONE("D3"),
    DRIVE_READ_BACK("D4"),
    FILE_UNWRITABLE("D5"),
    DRIVE_UNREADABLE("D6"),
    EXCHANGE_FOLDER_GONE("D7"),
    // Relationships
    PHASE_LACKS("R1"),
    PHASE_NEEDS_REASON("R2"),
    PHASE_NEEDS_DAY("R3"),
    RELATIONSHIP_TO_ITSELF("R4"),
    MERGE_NARROWER("R5"),
    MERGE_SAME("R6"),
    MERGE_GONE("R7"),
    // Paper
    NO_PRINTER("P1"),
    PRINTER_FAILED("P2"),
    // Everything else, which is a defect
    UNEXPECTED("X1");

    private final String code;

    Problem(String code) {
        this.code = code;
    }

    /// Two or three characters that stay the same in every language and version.
    public String code() {
        return code;
    }
}
