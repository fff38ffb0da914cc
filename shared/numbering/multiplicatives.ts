// Bis, ter, quater: how often a number has been used again, in Latin, and what Chinese and Arabic texts of the United Nations write for it.
import { formatChinese } from './counters.ts'

const first = ['', '', 'bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies']
const teens = [
  'decies',
  'undecies',
  'duodecies',
  'terdecies',
  'quaterdecies',
  'quindecies',
  'sexdecies',
  'septdecies',
  'octodecies',
  'novodecies',
]
const ones = ['', 'un', 'duo', 'ter', 'quater', 'quin', 'sex', 'sept', 'octo', 'novo']
const tens = [
  '',
  '',
  'vicies',
  'tricies',
  'quadragies',
  'quinquagies',
  'sexagies',
  'septuagies',
  'octogies',
  'nonagies',
]

/**
 * 2 -> bis, 3 -> ter, 10 -> decies, 21 -> unvicies, as the European Union's interinstitutional style guide forms them. `n` from 2 to 99;
 * above that the digits are given.
 */
export function formatLatin(n: number): string {
  if (n < 2 || n > 99) return String(n)
  if (n < 10) return first[n] ?? ''
  if (n < 20) return teens[n - 10] ?? ''
  return `${ones[n % 10] ?? ''}${tens[Math.floor(n / 10)] ?? ''}`
}

/** 2 -> 之二. Inferred for paragraphs from the articles of treaties (第三条之二). `n` from 2; above 99 the digits are given. */
export function formatChineseAgain(n: number): string {
  return `之${formatChinese(n)}`
}

const arabicOnes = [
  '',
  'أولا',
  'ثانيا',
  'ثالثا',
  'رابعا',
  'خامسا',
  'سادسا',
  'سابعا',
  'ثامنا',
  'تاسعا',
]
const arabicTens = [
  '',
  'عاشرا',
  'عشرين',
  'ثلاثين',
  'أربعين',
  'خمسين',
  'ستين',
  'سبعين',
  'ثمانين',
  'تسعين',
]
const arabicTeens = ['', 'حادي', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع']

/** 2 -> مكررا, 3 -> مكررا ثانيا, 4 -> مكررا ثالثا. `n` from 2; inferred above 5, and in digits above 100. */
export function formatArabicAgain(n: number): string {
  return n === 2 ? 'مكررا' : `مكررا ${arabicOrdinal(n - 1)}`
}

function arabicOrdinal(n: number): string {
  if (n > 99) return String(n)
  const [ten, one] = [Math.floor(n / 10), n % 10]
  if (ten === 0) return arabicOnes[one] ?? ''
  if (one === 0) return arabicTens[ten] ?? ''
  if (ten === 1) return `${arabicTeens[one] ?? ''} عشر`
  return `${one === 1 ? 'حاديا' : (arabicOnes[one] ?? '')} و${arabicTens[ten] ?? ''}`
}
