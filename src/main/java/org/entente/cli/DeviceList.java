package org.entente.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.log.Standing;
import org.entente.sync.Home;
import org.entente.sync.Laptops;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the laptops of our community.
@Command(name = "list")
final class DeviceList implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Laptops laptops = new Laptops(home);
            List<Object> json = new ArrayList<>();
            for (Standing.Device device : laptops.all()) {
                String state = "laptop.state." + device.state().name();
                talk.say(
                        laptops.isThis(device) ? "cli.laptop-this" : "cli.laptop",
                        device.name(),
                        talk.text().of(state, talk.text().time(Instant.ofEpochMilli(device.since()))));
                Map<String, @Nullable Object> one = new TreeMap<>();
                one.put("name", device.name());
                one.put("device", device.key().text());
                one.put("state", device.state().name());
                one.put("since", device.since() == 0 ? null : Instant.ofEpochMilli(device.since()).toString());
                one.put("this", laptops.isThis(device));
                json.add(one);
            }
            talk.result(json);
        }
        return Commands.DONE;
    }
}
