/** The document that describes the API, for programs and for people. */
@NullMarked
package ch.onetime.csms.api.document;

import org.jspecify.annotations.NullMarked;
