// The signs of sections: I, II. Title, 一、 一. A. أولا -, with or without the words "Section" and "Part", and headings in
// Markdown. Whether a line with such a sign is a heading is decided by its neighbours.
import { type LabelReading, readChinese, readRoman } from './printed-labels.ts'

export interface SectionSign {
  readonly printed: string
  /** 0 for I and 一, 1 for A; null where only the neighbours tell (C, D, I, V as letters). */
  readonly readings: readonly (LabelReading & { readonly level: number })[]
  /** The heading after the sign; may be empty. */
  readonly rest: string
}

const ordinals =
  'أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا حادي_عشر ثاني_عشر ثالث_عشر رابع_عشر خامس_عشر'
    .split(' ')
    .map((word) => word.replace('_', ' '))

const word = String.raw`(?:(?:Section|Part|Chapter|Partie|Sección|Parte|Раздел|Часть|القسم|الجزء)\s+)?`
const latinSign = new RegExp(
  String.raw`^${word}([IVXL]{1,6}|[A-Z])(?:\s?[.．:]\s*|\s+[-–—]\s+|\s{2,}|$)(.*)$`,
  'su',
)
const chineseSign =
  /^第?([一二三四五六七八九十]{1,3})(?:\s?[.．、：]\s*|[节章]\s*|部分\s*|\s{2,}|$)(.*)$/su
const arabicSign = new RegExp(String.raw`^(${ordinals.join('|')})ً?(?:\s?[-–—:.]\s*|$)(.*)$`, 'su')

export function readSectionSign(text: string): SectionSign | null {
  const latin = latinSign.exec(text)
  if (latin) return signOf(text, latin[2] ?? '', readLatin(latin[1] ?? ''))
  const chinese = chineseSign.exec(text)
  if (chinese) {
    const value = readChinese(chinese[1] ?? '')
    return signOf(text, chinese[2] ?? '', value > 0 ? [{ style: 'han', value, level: 0 }] : [])
  }
  const arabic = arabicSign.exec(text)
  if (!arabic) return null
  const value = ordinals.indexOf(arabic[1] ?? '') + 1
  return signOf(text, arabic[2] ?? '', [{ style: 'arabic-ordinal', value, level: 0 }])
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
