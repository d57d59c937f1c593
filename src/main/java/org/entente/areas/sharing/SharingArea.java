package org.entente.areas.sharing;

import java.util.List;
import org.entente.areas.Area;
import org.entente.areas.ListReport;
import org.entente.report.Audience;
import org.entente.report.Report;
import org.entente.store.Records;

/// What communities lend one another.
public final class SharingArea implements Area {
    @Override
    public String name() {
        return "sharing";
    }

    @Override
    public List<Class<? extends Record>> kinds() {
        return List.of(Resource.class);
    }

    @Override
    public List<Report<Records>> reports() {
        ListReport.Extra keeper =
                new ListReport.Extra("field.resource.keeper", "custodian", records -> item -> item.print("keeper"));
        return List.of(new ListReport("resources", Resource.class, "type", List.of(keeper), items -> Audience.NETWORK));
    }
}
