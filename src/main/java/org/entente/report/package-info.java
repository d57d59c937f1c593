/// The machinery of printed reports: HTML and CSS for paged media become a PDF, its pages become pictures for the
/// preview, and the preview is what is printed. An area writes a report as a [org.entente.report.Report]; this room
/// knows nothing of what is in it.
@NullMarked
package org.entente.report;

import org.jspecify.annotations.NullMarked;
