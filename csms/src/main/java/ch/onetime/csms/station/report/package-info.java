/** What people who stand at a bay say is wrong there. */
@NullMarked
package ch.onetime.csms.station.report;

import org.jspecify.annotations.NullMarked;
