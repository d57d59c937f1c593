package org.entente.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Declares a Java record to be a kind of record that communities keep; its components are its fields.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RecordKind {
    /// The name in the log and of the table, lower case with hyphens; never changed once shipped.
    String value();

    /// Who may change a record of this kind once it exists.
    Authority changedBy() default Authority.ANY_MEMBER;

    /// Whether a record of this kind is an act on which others build: a signature, a vote, a payment. No later revocation
    /// by its author's own community hides it once another community has seen it, and it cannot be erased.
    boolean act() default false;
}
