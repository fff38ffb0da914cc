// What the characters that a file gives for a glyph say: letters for ligatures and for the shapes that letters have in print.
import { replaceRadicals } from '../../shared/importers/pdf/radicals.ts'

/** Ligatures, and the forms of Arabic letters by their place in the word. */
const printForms = /[\ufb00-\ufb06\ufb50-\ufdfb\ufe70-\ufefc]/gu
/** The signs by which the reader of the file marks directions, and places to break a line. */
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** A hyphen that ends a line is drawn, whatever the font calls it. */
export function plainText(unicode: string): string {
  return replaceRadicals(cutBytes(swapBytes(unicode)))
    .normalize('NFC')
    .replaceAll(printForms, (form) => form.normalize('NFKC'))
    .replaceAll(/[\u00ad\u2010\u2011]/gu, '-')
    .replaceAll(invisible, '')
}

/** Some programs write the letters of a ligature with their bytes the wrong way round: 昀椀, U+6600 U+6900, for fi. */
function swapBytes(text: string): string {
  const swapped =
    text.length > 1 && Array.from(text).every((letter) => swappedLetter(letter) !== null)
  return swapped ? Array.from(text, swappedLetter).join('') : text
}

function swappedLetter(letter: string): string | null {
  const code = letter.charCodeAt(0)
  if (letter.length > 1 || code % 0x100 !== 0) return null
  // Of three letters the last two come out as one code.
  if (code === 0xcf00) return 'fi'
  const plain = String.fromCharCode(code / 0x100)
  return /[a-z]/u.test(plain) ? plain : null
}

/**
 * Ghostscript writes the second character of a glyph with the lower bytes of both: ل䐣, U+0644 U+4423, for لأ, U+0644 U+0623; the dash of Chinese as
 * U+2014 U+1414. No glyph has a character of Han behind one of another script.
 */
function cutBytes(text: string): string {
  return text.replaceAll(
    /(?<=([\u0020-\u06ff\u2014]))[\u1000-\u7fff]/gu,
    (code, before: string) => {
      const [cut, letter] = [code.charCodeAt(0), before.charCodeAt(0)]
      return Math.floor(cut / 0x100) === letter % 0x100
        ? String.fromCharCode(letter - (letter % 0x100) + (cut % 0x100))
        : code
    },
  )
}
