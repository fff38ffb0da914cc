// The signs of sections: I, II. Title, 一、 一. A. أولا -, and divisions called by a word (named-divisions.ts). Whether a line with such a sign is a heading is decided by its neighbours.
import { parseArabicLetterName } from '../../numbering/counters.ts'
import { readNamedDivision } from './named-divisions.ts'
import { type LabelReading, readChinese, readRoman } from './printed-labels.ts'

export interface SectionSign {
  readonly printed: string
  /** 0 for I and 一, 1 for A; null where only the neighbours tell (C, D, I, V as letters). */
  readonly readings: readonly (LabelReading & { readonly level: number })[]
  /** The heading after the sign; may be empty. */
  readonly rest: string
  /** True for "Part one" and its like, of which the word is a part of the heading. */
  readonly named?: true
}

const ordinals =
  'أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا حادي_عشر ثاني_عشر ثالث_عشر رابع_عشر خامس_عشر'
    .split(' ')
    .map((word) => word.replace('_', ' '))

const latinSign = new RegExp(
  String.raw`^([IVXL]{1,6}|[A-Z])(?:\s?[.．:]\s*|\s+[-–—]\s+|\s{2,}|$)(.*)$`,
  'su',
)
/** Old resolutions have 壹 alone over the heading, papers of students 壹、. */
const chineseSign =
  /^([一二三四五六七八九十]{1,3}|[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3})(?:\s?[.．、：]\s*|\s{2,}|$)(.*)$/su
const arabicSign = new RegExp(String.raw`^(${ordinals.join('|')})ً?(?:\s?[-–—:.]\s*|$)(.*)$`, 'su')

/** The name of a letter; a dash or a point follows or nothing does, or it is a word of a sentence. */
const arabicLetterSign = /^(\p{Script=Arabic}{3,4})(?:\s?[-–—]\s*|\s?\.(?:\s+|$)|$)(.*)$/su

export function readSectionSign(text: string): SectionSign | null {
  return readNamed(text) ?? readSign(text)
}

function readNamed(text: string): SectionSign | null {
  const division = readNamedDivision(text)
  if (!division) return null
  const { printed, rest, first } = division
  const reading = { style: 'number', value: first ? 1 : 2, level: 0 } as const
  return { printed, rest, readings: [reading], named: true }
}

/** Letters that look alike are typed in either script. */
const lookalikes: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E' }

function readSign(text: string): SectionSign | null {
  const alone = /^[АВСЕ]$/u.test(text) ? (lookalikes[text] ?? text) : text
  const latin = latinSign.exec(alone)
  if (latin) return signOf(text, latin[2] ?? '', readLatin(latin[1] ?? ''))
  const chinese = chineseSign.exec(text)
  if (chinese) {
    const value = readChinese(chinese[1] ?? '')
    return signOf(text, chinese[2] ?? '', value > 0 ? [{ style: 'han', value, level: 0 }] : [])
  }
  return readOrdinal(text) ?? readLetterName(text)
}

function readOrdinal(text: string): SectionSign | null {
  const arabic = arabicSign.exec(text)
  if (!arabic) return null
  const value = ordinals.indexOf(arabic[1] ?? '') + 1
  return signOf(text, arabic[2] ?? '', [{ style: 'arabic-ordinal', value, level: 0 }])
}

function readLetterName(text: string): SectionSign | null {
  const match = arabicLetterSign.exec(text)
  const value = parseArabicLetterName(match?.[1] ?? '')
  const readings = value > 0 ? [{ style: 'abjad', value, level: 1 } as const] : []
  return signOf(text, match?.[2] ?? '', readings)
}

function signOf(text: string, rest: string, readings: SectionSign['readings']): SectionSign | null {
  if (readings.length === 0) return null
  return { printed: text.slice(0, text.length - rest.length).trim(), readings, rest }
}

function readLatin(sign: string): SectionSign['readings'] {
  const roman = readRoman(sign.toLowerCase())
  const readings: (LabelReading & { readonly level: number })[] = []
  if (roman > 0) readings.push({ style: 'roman', value: roman, level: 0 })
  if (sign.length === 1)
    readings.push({ style: 'letter', value: sign.charCodeAt(0) - 64, level: 1 })
  return readings
}
