package org.entente.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The kinds that a [RecordId] component may point at.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface RefersTo {
    /// One kind or more; the first is the one offered when a new record is made from the field.
    Class<? extends Record>[] value();
}
