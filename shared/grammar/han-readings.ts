// How a character is read, which programs that turn simplified characters into traditional ones leave behind it: 關(guān)切.

const reading = /(?<=\p{Script=Han})\((?![a-z]\))[\p{Ll}\p{M}]{1,7}\)/gu

/** The text without them, for readers that compare words. */
export function withoutReadings(text: string): string {
  return text.includes('(') ? text.replaceAll(reading, '') : text
}

/** Where each character of them stands. */
export function placesOfReadings(text: string): ReadonlySet<number> {
  const found = text.includes('(') ? [...text.matchAll(reading)] : []
  return new Set(
    found.flatMap(({ index, 0: { length } }) => Array.from({ length }, (_, at) => index + at)),
  )
}
