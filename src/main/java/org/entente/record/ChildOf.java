package org.entente.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the [RecordId] component that names the record to which this one belongs as a row (a phone of a person).
/// A child lives in its parent's space, is edited in its parent's form and is hidden with it. A kind with a
/// parent has a text component `order`, an [OrderKey], by which its rows are sorted.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ChildOf {
    /// The kinds that may have such rows.
    Class<? extends Record>[] value();
}
