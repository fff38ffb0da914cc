// Takes out of an uploaded text what no text may hold (check-ydoc.ts): a draft that held it would refuse every edit.

/** Separators become line ends, lone surrogates U+FFFD; controls, reordering marks and the anchor of footnotes go. */
export function cleanSource(source: string): string {
  return source
    .toWellFormed()
    .replaceAll(/[\u000B\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(
      /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E\uFEFF\uFFFC\uFFFE\uFFFF]/gu,
      '',
    )
}
