package ch.onetime.csms.charging;

import ch.onetime.csms.access.Verdict;
import java.util.Set;

/** What we add to a start before it is written. */
record NewTransaction(long id, long reference, Verdict verdict, Set<Flag> flags) {}
