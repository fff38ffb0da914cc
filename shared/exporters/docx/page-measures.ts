// Measures of the Headquarters template that more than one part of a file needs, in twips.

/** The column of the text inside the margins: what it is set in from both, the steps of its tab stops, and the width between the margins. */
export const column = { inset: 1267, indent: 475, text: 9840 } as const

/** How far the number of a heading of a report stands before its words. */
export const headingHang = 570
