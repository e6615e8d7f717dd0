/** How a request finds its answer: the table of routes, what goes in, what comes out. */
@NullMarked
package ch.onetime.csms.api.route;

import org.jspecify.annotations.NullMarked;
