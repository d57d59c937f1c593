package org.entente.areas.partners;

/// What a partner is, in the groups of the network guide.
public enum PartnerKind {
    INTENTIONAL_COMMUNITY(Group.GEOGRAPHIC),
    CO_OPERATIVE_BUSINESS(Group.GEOGRAPHIC),
    SOCIAL_ENTERPRISE(Group.GEOGRAPHIC),
    ENVIRONMENTAL(Group.GEOGRAPHIC),
    SOCIAL_JUSTICE(Group.GEOGRAPHIC),
    HOUSING_CO_OP(Group.SECTORAL),
    LAND_TRUST(Group.SECTORAL),
    WORKER_CO_OP(Group.SECTORAL),
    COMMUNITY_ENTERPRISE(Group.SECTORAL),
    EDUCATION_CO_OP(Group.SECTORAL),
    ALTERNATIVE_SCHOOL(Group.SECTORAL),
    FOOD_CO_OP(Group.SECTORAL),
    AGRICULTURE(Group.SECTORAL),
    TRANSITION(Group.MOVEMENT),
    CLIMATE_JUSTICE(Group.MOVEMENT),
    ECONOMIC_JUSTICE(Group.MOVEMENT),
    INDIGENOUS(Group.MOVEMENT),
    LAWYER(Group.PROFESSIONAL),
    ACCOUNTANT(Group.PROFESSIONAL),
    CONSULTANT(Group.PROFESSIONAL),
    ACADEMIC(Group.PROFESSIONAL),
    AGENCY(Group.PROFESSIONAL),
    OFFICIAL(Group.PROFESSIONAL),
    FUNDER(Group.PROFESSIONAL),
    INVESTOR(Group.PROFESSIONAL);

    private final Group group;

    PartnerKind(Group group) {
        this.group = group;
    }

    /// The sort of network that such partners make up.
    public Group group() {
        return group;
    }

    /// The sorts of network in the guide.
    public enum Group {
        GEOGRAPHIC,
        SECTORAL,
        MOVEMENT,
        PROFESSIONAL
    }
}
