/** How records of the API become JSON and come out of it. */
@NullMarked
package ch.onetime.csms.api.json;

import org.jspecify.annotations.NullMarked;
