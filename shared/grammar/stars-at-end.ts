/**
 * The asterisks that end a line, with the space before them. Begins a search at the first of a row of asterisks or spaces only: from each of
 * them anew, a long row would cost its square.
 */
export const starsAtEnd = /(?<!\s)\s*(?<!\*)(\*+)$/u
