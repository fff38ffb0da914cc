// Figures written otherwise than 0 to 9, put into those for reading: the Chinese ones of resolutions before the 1980s, `一九六八年五月二十一日`,
// `第一五四一（十五）號`, and those of Arabic script. For looking things up only: what is kept and shown stays as it was written.
import type { Language } from '../document/language.ts'

const digits = '〇一二三四五六七八九'
const zeros = /[○〇零Ｏ]/gu

/** `一九六八` -> 1968, figure by figure; `二十一`, `廿一` -> 21; null for what is no number up to 9999. */
export function readChineseFigures(written: string): number | null {
  const text = written.replaceAll(zeros, '〇').replaceAll('廿', '二十').replaceAll('卅', '三十')
  if (!/^[〇一二三四五六七八九十百千]{1,8}$/u.test(text)) return null
  if (/^[〇一二三四五六七八九]+$/u.test(text))
    return Number(Array.from(text, (sign) => digits.indexOf(sign)).join(''))
  const match =
    /^(?:([一二三四五六七八九])千)?〇?(?:([一二三四五六七八九])百)?〇?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
      text,
    )
  if (!match) return null
  const [, thousands, hundreds, tens, ten, ones] = match
  const value = (sign: string | undefined) => (sign === undefined ? 0 : digits.indexOf(sign))
  const ofTens = ten === undefined ? 0 : (value(tens) || 1) * 10
  return value(thousands) * 1000 + value(hundreds) * 100 + ofTens + value(ones)
}

const chinese = /[○〇零一二三四五六七八九十百千廿卅]+/gu

/** The figures of a text in the way of the language, as 0 to 9. In Chinese every run that can be read as one number is one. */
export function plainFigures(text: string, language: Language): string {
  if (language === 'ar') return westernFigures(text)
  if (language !== 'zh') return text
  return text.replaceAll(chinese, (written) => String(readChineseFigures(written) ?? written))
}

/** `٢٠٢٤` -> 2024, one for one, so that offsets hold. */
export function westernFigures(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹]/gu, (figure) => String(figure.charCodeAt(0) & 15))
}
