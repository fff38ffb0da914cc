// How document symbols, numbers of resolutions and dates look in the six languages, for marking them whole.

/** `E/CN.7/2020/L.5`, `A/RES/63/197`; to be used with matchAll. */
export const symbolPattern = /(?<![\p{L}\p{N}])[A-Z]{1,4}(?:\/[A-Za-z0-9.()-]+)+(?<![.(-])/gu

const dateSource =
  '\\p{Nd}{1,2}(?:er|º)?\\s(?:de\\s)?\\p{L}+(?:/\\p{L}+)?\\s(?:de\\s)?\\p{Nd}{4}(?!\\p{Nd})|\\p{Nd}{4}\\s?年\\s?\\p{Nd}{1,2}\\s?月(?:\\s?\\p{Nd}{1,2}\\s?日)?'

/** `18 December 2008`, `1er mars 2019`, `22 de marzo de 2019`, `2008 年 12 月 18 日`; to be used with matchAll. */
export const datePattern = new RegExp(dateSource, 'gu')

const numberSource =
  '(?<![\\p{L}\\p{N}/.-])(?:[A-Z]-?\\p{Nd}*/)?\\p{Nd}+/\\p{Nd}+(?![\\p{Nd}/])|[A-Z]{1,4}(?:/[A-Za-z0-9.()-]+)+(?<![.(-])'

/** What stands between the two: a word or three, no number. */
const betweenSource = '[^\\p{Nd};:.]{0,9}\\p{L}[^\\p{Nd};:.]{0,9}'

/** The number of a resolution or document and its date, in either order; the group is what stands between them. */
export const numberAndDatePattern = new RegExp(
  `(?:${numberSource})(?<after>${betweenSource})(?:${dateSource})|(?:${dateSource})(?<before>${betweenSource})(?:${numberSource})`,
  'dgu',
)
