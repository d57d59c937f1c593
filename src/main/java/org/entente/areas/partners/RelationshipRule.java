package org.entente.areas.partners;

import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Records;
import org.entente.store.Rule;

/// Nobody is in a relationship with themselves.
final class RelationshipRule implements Rule {
    @Override
    public void check(Intent intent, Records before) {
        for (Proposed one : intent.of(Relationship.class)) {
            Relationship relationship = one.as(Relationship.class);
            if (!one.deleted() && relationship.from() != null && relationship.from().equals(relationship.to())) {
                throw new Refusal(Problem.RELATIONSHIP_TO_ITSELF);
            }
        }
    }
}
