package ch.onetime.csms.gateway.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where each charger's newest frame of one segment begins: twelve bytes a charger. */
final class NewestOfEach {
    private final long[] stations;
    private final int[] offsets;

    private NewestOfEach(SortedMap<Long, Integer> newest) {
        stations = newest.keySet().stream().mapToLong(Long::longValue).toArray();
        offsets = newest.values().stream().mapToInt(Integer::intValue).toArray();
    }

    static NewestOfEach in(ByteBuffer segment) {
        var newest = new TreeMap<Long, Integer>();
        int offset = 0;
        for (var entry = Entry.in(segment, offset);
                entry != null;
                entry = Entry.in(segment, offset)) {
            newest.put(entry.station(), offset);
            offset += entry.size();
        }
        return new NewestOfEach(newest);
    }

    int of(long station) {
        int place = Arrays.binarySearch(stations, station);
        return place < 0 ? Entry.NONE : offsets[place];
    }
}
