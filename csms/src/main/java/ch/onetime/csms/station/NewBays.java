package ch.onetime.csms.station;

import ch.onetime.csms.platform.database.Sql;
import java.util.List;

/** Bays that are thought of but not written yet; see {@link Bays#prepare}. */
record NewBays(List<Bay> bays) {
    void write(Sql sql) {
        bays.forEach(bay -> BayTable.put(sql, bay));
    }
}
