/** What every page is made of: templates, words, formats, and the files beside them. */
@NullMarked
package ch.onetime.csms.web.page;

import org.jspecify.annotations.NullMarked;
