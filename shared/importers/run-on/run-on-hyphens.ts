// `twenty- first`: where lines were put behind each other with a space, the hyphen at the end of one keeps the space behind it. It is
// taken out; `short- and medium-term` has one of its own.
const parted =
  /(?<=\p{L}{2}[-\u2010]) (?=\p{Ll}{2})(?!(?:and|or|to|nor|but|et|ou|y|o|u|e|и|или|а)(?!\p{L}))/gu

/** The words of a line that held several, with the compounds that its joints parted. */
export function joinCompounds(text: string): string {
  return text.replaceAll(parted, '')
}
