package org.entente.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The form a text must have, or the range a number must lie in.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Form {
    /// What the text is.
    Text text() default Text.ANY;

    /// Smallest number allowed.
    long min() default 0;

    /// Largest number allowed.
    long max() default 999_999_999_999L;

    /// Forms of text that are checked.
    enum Text {
        ANY,
        /// One address, as in RFC 5322 but only the usual characters.
        EMAIL,
        /// Digits, spaces and `+ ( ) - . / #`, with 3 to 20 digits (E.164 allows 15, extensions a few more).
        PHONE,
        /// A web address with `http` or `https`, or a bare host name.
        WEB
    }
}
