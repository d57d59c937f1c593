package org.entente.cli;

import picocli.CommandLine.Command;

/// Only names its commands.
@Command(
        name = "device",
        subcommands = {
            DeviceList.class,
            DeviceAsk.class,
            DeviceAccept.class,
            DeviceJoin.class,
            DeviceRevoke.class,
            DeviceRetire.class,
            DeviceRenew.class,
            DeviceClaim.class
        })
final class DeviceGroup extends Group {}
