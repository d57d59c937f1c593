package org.entente.cli;

import picocli.CommandLine.Command;

/// Only names its commands.
@Command(
        name = "agreement",
        subcommands = {
            AgreementStart.class,
            AgreementFill.class,
            AgreementShow.class,
            AgreementText.class,
            AgreementCompare.class,
            AgreementPropose.class,
            AgreementConsent.class,
            AgreementSign.class,
            AgreementChange.class,
            AgreementNotice.class,
            AgreementRenew.class,
            AgreementEnd.class,
            AgreementDone.class,
            AgreementCalendar.class
        })
final class AgreementGroup extends Group {}
