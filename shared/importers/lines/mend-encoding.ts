// Letters of a text that was once read as if it were in another encoding: UTF-8 read as that of western Windows, `rÃ©solution`; Spanish and
// French of the 1990s read as Cyrillic or Arabic, `resoluciуn`, `resoluciَn`; Spanish whose accents stand behind their letters, `resolucio'n`,
// as the first servers of the United Nations had it. Which letter every one was is known, so the words can be given back; that they were is
// told.
import { type Ambiguity, excerptOf } from '../imported-document.ts'

interface MendedSource {
  readonly source: string
  readonly ambiguities: readonly Ambiguity[]
}

/** With fewer letters, they may be what somebody wrote. */
const fewest = 3

export function mendEncoding(source: string): MendedSource {
  const mended = decodeTwice(source) ?? readAsWestern(source) ?? placeAccents(source)
  return mended === null || mended === source
    ? { source, ambiguities: [] }
    : { source: mended, ambiguities: [tell(source, mended)] }
}

function tell(source: string, mended: string): Ambiguity {
  const [before, after] = [source.split('\n'), mended.split('\n')]
  const at = after.findIndex((line, index) => line !== before[index])
  const line = (after[at] ?? '').trim()
  const alternatives = [line, (before[at] ?? '').trim()].map(excerptOf)
  return { code: 'damaged-words', line: at + 1, excerpt: excerptOf(line), alternatives }
}

/** What western Windows has for the bytes 128 to 159; from there on a letter has the number of its byte. */
const first = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const bytes = new Map(Array.from(first, (letter, index) => [letter, index + 128]))
const utf8Debris = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/gu

function byteOf(letter: string): number | undefined {
  const code = letter.codePointAt(0) ?? 0
  return bytes.get(letter) ?? (code < 128 || (code >= 160 && code < 256) ? code : undefined)
}

/** The text whose bytes in UTF-8 were read one by one; null where the letters are no such bytes, all of them. */
function decodeTwice(source: string): string | null {
  if ((source.match(utf8Debris)?.length ?? 0) < fewest) return null
  const read: number[] = []
  for (const letter of source) {
    const byte = byteOf(letter)
    if (byte === undefined) return null
    read.push(byte)
  }
  return decodeUtf8(read)
}

function decodeUtf8(read: readonly number[]): string | null {
  const letters: string[] = []
  for (let at = 0; at < read.length;) {
    const length = lengthOf(read[at] ?? 0)
    const rest = read.slice(at + 1, at + length)
    const whole = length > 0 && rest.length === length - 1
    if (!whole || rest.some((byte) => byte < 0x80 || byte > 0xbf)) return null
    const lead = (read[at] ?? 0) & (length === 1 ? 0x7f : 0xff >> (length + 1))
    const code = rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), lead)
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null
    letters.push(String.fromCodePoint(code))
    at += length
  }
  return letters.join('')
}

/** How many bytes a letter has that begins with this one; 0 where none does. */
function lengthOf(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}

interface Misread {
  /** The letters that stand in the words. */
  readonly foreign: RegExp
  /** A word of the other language. */
  readonly word: RegExp
  readonly letters: ReadonlyMap<string, string>
}

/** Letters of the encodings for Cyrillic and Arabic over those of western Windows that have the same bytes. */
const misreadings: readonly Misread[] = [
  {
    foreign: /\p{Script=Cyrillic}/gu,
    word: /\p{Script=Cyrillic}{3}/u,
    letters: over(
      'ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґёєјЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
      '€\u0081ƒŠŒ\u008dŽ\u008f\u0090šœ\u009džŸ¡¢£¥¨ª¯²³´¸º¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
    ),
  },
  {
    foreign: /[\u060c\u061b\u061f\u0621-\u0652\u0679-\u06d2]/gu,
    word: /\p{Script=Arabic}{3}/u,
    letters: over(
      'پٹچژڈگکڑں،ھ؛؟ہءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىي\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652ے',
      '\u0081Š\u008dŽ\u008f\u0090˜šŸ¡ªº¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßáãäåæìíðñòóõöøúÿ',
    ),
  },
]

function over(foreign: string, western: string): ReadonlyMap<string, string> {
  const right = Array.from(western)
  return new Map(Array.from(foreign, (letter, index) => [letter, right[index] ?? letter]))
}

const accented = /[áéíóúüñÁÉÍÓÚÜÑàâçèêëîïôùûÀÂÇÈÊËÎÏÔÙÛºª¿¡]/u
/** Endings that only letters in their right places give. */
const plausible =
  /\p{Script=Latin}(?:ión|ía|ño|ños|ática|ité|ités|ée|ées|és|ème|ère|ères)(?!\p{L})/gu

/** Latin words whose accented letters are Cyrillic or Arabic ones; null where they are something else. */
function readAsWestern(source: string): string | null {
  for (const { foreign, word, letters } of misreadings) {
    const found = source.match(foreign) ?? []
    if (found.length < fewest || word.test(source)) continue
    const right = found.filter((letter) => accented.test(letters.get(letter) ?? ''))
    if (right.length < found.length * 0.9) continue
    const mended = source.replaceAll(foreign, (letter) => letters.get(letter) ?? letter)
    if ((mended.match(plausible)?.length ?? 0) >= fewest) return mended
  }
  return null
}

const behind = /[cs]io'n(?!\p{L})/giu
const acute: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ' }

/** Spanish with its accents over the letters before them; null where no word of it ends so. An accent on a capital has small letters. */
function placeAccents(source: string): string | null {
  if ((source.match(behind)?.length ?? 0) < fewest) return null
  return source.replaceAll(
    /(?<=(\p{L}?))([aeiou](?=')|n(?=~))['~](?=(\p{L}?))/giu,
    (_, before: string, letter: string, after: string) => {
      const accented = acute[letter.toLowerCase()] ?? letter
      const among = before + after
      const capital = letter !== letter.toLowerCase() || /^\p{Lu}{1,2}$/u.test(among)
      return capital ? accented.toUpperCase() : accented
    },
  )
}
