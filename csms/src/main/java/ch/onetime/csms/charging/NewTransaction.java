package ch.onetime.csms.charging;

import ch.onetime.csms.access.Verdict;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What we add to a start before it is written. */
record NewTransaction(
        long id, long reference, Verdict verdict, @Nullable Whose whose, Set<Flag> flags) {}
