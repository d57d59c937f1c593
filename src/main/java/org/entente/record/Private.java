package org.entente.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Kept for our own community alone. Of a field: stored in a companion record in *ours* that names this one, and so never in
/// a bundle for others. Of a kind: its records are in *ours* only. The store writes neither where others could read it.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Private {}
