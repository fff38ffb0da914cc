// The encodings in which plain texts and web pages come: those of Unicode, and the older ones of the six languages.

export const textEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'windows-1251',
  'koi8-r',
  'ibm866',
  'windows-1256',
  'windows-1252',
  'macintosh',
] as const

export type TextEncoding = (typeof textEncodings)[number]

/** How the words of a file were decoded. */
export interface DecodedAs {
  readonly encoding: TextEncoding
  /** False where the bytes fit another encoding as well, or none well. */
  readonly isCertain: boolean
}
