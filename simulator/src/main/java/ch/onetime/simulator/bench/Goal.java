package ch.onetime.simulator.bench;

/** What is measured, what we aim at, and what the usual server of this kind reaches. */
enum Goal {
    START("start to ready", "1 s", "16 s"),
    IDLE("memory when idle", "130 MB", "580 MB"),
    BOOTS_COLD("1,000 chargers connect and boot, first time", "1 s", "4.3 s"),
    BOOTS_WARM("1,000 chargers connect and boot, again", "1 s", "4.3 s"),
    METER_VALUES("durable MeterValues a second, 200 chargers", "20,000", "1,131"),
    TRANSACTIONS("whole transactions a second, 200 chargers", "1,500", "55"),
    HEARTBEATS("heartbeats a second, 200 chargers", "60,000", "4,560"),
    STOPS("200 simultaneous stops", "50 ms", "1.6 s"),
    CHARGING("memory with 200 chargers charging", "-", "-"),
    SOCKETS("memory with open sockets", "400 MB for 10,000", "-"),
    PEAK("most memory ever in this run", "-", "-");

    private final String words;
    private final String aim;
    private final String toBeat;

    Goal(String words, String aim, String toBeat) {
        this.words = words;
        this.aim = aim;
        this.toBeat = toBeat;
    }

    String words() {
        return words;
    }

    String aim() {
        return aim;
    }

    String toBeat() {
        return toBeat;
    }
}
