package org.entente.areas.partners;

/// What a partner is, in the groups of the network guide: geographic, sectoral, movement, professional.
public enum PartnerKind {
    INTENTIONAL_COMMUNITY,
    CO_OPERATIVE_BUSINESS,
    SOCIAL_ENTERPRISE,
    ENVIRONMENTAL,
    SOCIAL_JUSTICE,
    HOUSING_CO_OP,
    LAND_TRUST,
    WORKER_CO_OP,
    COMMUNITY_ENTERPRISE,
    EDUCATION_CO_OP,
    ALTERNATIVE_SCHOOL,
    FOOD_CO_OP,
    AGRICULTURE,
    TRANSITION,
    CLIMATE_JUSTICE,
    ECONOMIC_JUSTICE,
    INDIGENOUS,
    LAWYER,
    ACCOUNTANT,
    CONSULTANT,
    ACADEMIC,
    AGENCY,
    OFFICIAL,
    FUNDER,
    INVESTOR
}
