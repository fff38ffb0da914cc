// The numbers and letters that paragraphs carry in a source, in all the shapes people write: 1. 1 - 1) OP1 PP 2 bis (a) a) (أ)
// （a） (i) '1' ① ㈠ （甲） （子） (A) أ - I. 一、 A. أولا -. What a label means depends on its neighbours (see label-sequence.ts); here it is only read.

import { westernFigures } from '../../grammar/written-figures.ts'

type LabelStyle =
  | 'number'
  | 'letter'
  | 'roman'
  | 'abjad'
  | 'cyrillic'
  | 'han'
  | 'stem'
  | 'branch'
  | 'arabic-ordinal'

export interface LabelReading {
  readonly style: LabelStyle
  /** From 1. */
  readonly value: number
}

export interface PrintedLabel {
  /** `number`: of a paragraph; `sub`: of a sub-paragraph; the rest say what they are. */
  readonly kind: 'number' | 'sub' | 'preambular' | 'operative' | 'bullet'
  readonly printed: string
  /** One reading, or two for letters that are Roman numerals too. */
  readonly readings: readonly LabelReading[]
  /** `bis`, `ter`, `alt`; null for most. */
  readonly suffix: string | null
  /** The enclosure, so that (a) and a. are told apart. */
  readonly shape: string
  readonly rest: string
}

const suffixes = '(?:bis|ter|quater|quinquies|sexies|septies|octies|ante|alt)'
/** `PP1`, `[OP 2]`, in the World Health Assembly `(PP1)` and `(OP)1.`. In Spanish a paragraph of the operative part is PO, in Russian ПО, one of the preamble ПП. */
const spoken = new RegExp(
  String.raw`^([[(]?)(PP|OP|Pp|Op|PO|ПП|ПО)\)?\.?\s?(\d{1,3})\s?((?:[.-]?\s?${suffixes}(?![\p{L}])\s?){0,2}\d?)([\])]?)\s?[.:)：-]?(?:\s+|$|(?=\())(.*)$`,
  'su',
)
/** `OP 2之二`, `PP 1 مكررا`: Chinese and Arabic have words of their own for them, and Chinese needs no space behind. */
const spokenOwn =
  /^([[(［]?)(PP|OP)\s?(\d{1,3})\s?((?:之前\d*|之[二三四五六七八九十]{1,3}|备选\d*|(?:مكررا|سابقا|بديل)(?!\p{L})(?: (?:\d+|(?:ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)\p{L}*))?\s?){1,3})([\])］]?)\s?[.:：]?\s*(.*)$/su
/** `Operative Clause 1: Urges`, as some conferences have their papers. */
const called =
  /^(preambulatory|preambular|operative) (?:clause|paragraph) (?=\d{1,2}\s?[.:)–—-]\s)/iu
const numbered = new RegExp(
  String.raw`^(\d{1,3})\s?(${suffixes})?\s?(?:[.．](?:[)）]|[-–—](?=\s))?(?!\d)\s*|[、)）](?!\d)\s*|\s?[-–—](?:\s+|(?=\p{Script=Arabic}))|\s{2,}|\t)(.*)$`,
  'su',
)
/** What extraction from PDF makes of `1 - ` before Arabic. */
const turned = /^[-–]\s?(\d{1,3})\s?(?=\p{Script=Arabic})(.*)$/su
const enclosed =
  /^[(（]\s?([a-z]{1,5}|\p{Script=Arabic}ـ?\p{Script=Arabic}?|[а-я]|\d{1,2}|[一二三四五六七八九十]{1,3}|[甲乙丙丁戊己庚辛壬癸]|[子丑寅卯辰巳午未申酉戌亥])\s?[)）]\s*(.*)$/su
/** `(a bis)`, `(a) bis`; the suffix is taken out before the rest is read. */
const enclosedSuffix = new RegExp(
  String.raw`^([(（]?[a-z]{1,4})(?:\s(${suffixes})([)）])|([)）])\s(${suffixes})\b)\s*(?=\S)`,
  'u',
)
const halfEnclosed = /^([a-z]{1,4}|[а-я]|\p{Script=Arabic}ـ?)\s?[)）]\s*(.*)$/su
/** Of Cyrillic the first letters; others shorten words: `с. 45`. */
const dotted = /^([a-z]{1,4}|[а-ик-м]|\p{Script=Arabic}ـ?)\.(?:\s+)(.*)$/su
/** `2.1.` under paragraph 2, `2.1.1.` under that. */
const decimal = /^((?:\d{1,2}\.){1,2})(\d{1,2})[.)]\s+(?=\p{L})(.*)$/su
const quoted = /^['’‘`](\d{1,2})['’‘`]\s*(.*)$/su
const circled = /^([㈠-㈩①-⑳⑴-⒇])\s*(.*)$/su
/** In Arabic also a letter before a dash; elsewhere a dash makes a sentence. */
const dashed = /^([أبجدوزحطي]|هـ?)\s?[-–—](?=\s|\p{Script=Arabic})\s*(.*)$/su
/** `a-`, `ii-`, as students number in French and Spanish. */
const hyphened = /^([a-z]|[ivx]{2,4})-\s+(.*)$/su
/** `(A)`, `(II)`, `B)`: capitals count by themselves. */
const capital = /^[(（]([A-Z]|[IVX]{2,4})[)）]\s*(?=\p{L}|$)(.*)$/su
const halfCapital = /^([A-Z])[)）]\s+(.*)$/su
/** Markdown puts its own sign before the one that the page has: `- ✎ To act`. */
const bullet =
  /^((?:[-*]\s+)?[•▪●◦‣∙▾▶►✎✔✓➢➤➔→■□◆◇♦❖★☆⁃\uf0b7\uf0a7\uf0d8\uf0fc\uf076·○]|[-–—*](?=\s))\s*(\S.*)$/su

/** Reads the label at the head of a line; null where there is none. Section signs are read by readSectionSign. */
export function readLabel(written: string): PrintedLabel | null {
  const text = withWesternHead(written)
  return readSpoken(text) ?? readNumbered(text) ?? readSub(text) ?? readBullet(text)
}

/** The figures at the head of a line that are written in Arabic script; the rest of the line is kept. */
function withWesternHead(text: string): string {
  return text.replace(/^[([’‘'`]?[٠-٩۰-۹]+/u, westernFigures)
}

function labelOf(
  kind: PrintedLabel['kind'],
  text: string,
  rest: string,
  more: Pick<PrintedLabel, 'readings' | 'shape'> & { readonly suffix?: string | null },
): PrintedLabel {
  const printed = text.slice(0, text.length - rest.length).trim()
  return { kind, printed, rest, suffix: null, ...more }
}

function readSpoken(written: string): PrintedLabel | null {
  const [words, part = ''] = called.exec(written) ?? []
  if (words !== undefined) return readCalled(written, words, /^pre/iu.test(part) ? 'PP' : 'OP')
  return readShort(written)
}

function readCalled(written: string, words: string, part: 'PP' | 'OP'): PrintedLabel | null {
  const label = readShort(`${part} ${written.slice(words.length)}`)
  if (!label) return null
  return { ...label, printed: written.slice(0, written.length - label.rest.length).trim() }
}

function readShort(text: string): PrintedLabel | null {
  const match = spokenOwn.exec(text) ?? spoken.exec(text)
  if (!match) return null
  const [, opening = '', part = '', digits, written = '', closing = '', words = ''] = match
  const suffix = written
    .replaceAll(/[.-]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/备选|بديل/gu, ' alt')
    .trim()
  const kind = /^(?:PP|ПП)$/iu.test(part) ? 'preambular' : 'operative'
  const label = labelOf(kind, text, words, {
    readings: [{ style: 'number', value: Number(digits) }],
    shape: 'spoken',
    suffix: suffix === '' ? null : suffix,
  })
  // A bracket that does not close behind the label holds the paragraph.
  if (!/[[［]/u.test(opening) || /[\]］]/u.test(closing)) return label
  return { ...label, printed: label.printed.slice(1), rest: `${opening}${words}` }
}

function readNumbered(text: string): PrintedLabel | null {
  const reversed = turned.exec(text)
  const match = reversed ?? numbered.exec(text)
  if (!match) return null
  const digits = match[1]
  const suffix = reversed ? undefined : match[2]
  const rest = (reversed ? match[2] : match[3]) ?? ''
  return labelOf('number', text, rest, {
    readings: [{ style: 'number', value: Number(digits) }],
    shape: shapeOfNumber(text.slice(0, text.length - rest.length)),
    suffix: suffix ?? null,
  })
}

function shapeOfNumber(printed: string): string {
  if (printed.includes('、')) return 'number、'
  return /^[^.]*[)）]/u.test(printed) ? 'number)' : 'number'
}

function readSub(text: string): PrintedLabel | null {
  const match = enclosedSuffix.exec(text)
  if (!match) return readDecimal(text) ?? readPlainSub(text)
  const rest = text.slice(match[0].length)
  const label = readPlainSub(`${match[1]}${match[3] ?? match[4]} ${rest}`)
  if (!label) return null
  return { ...label, printed: match[0].trim(), suffix: match[2] ?? match[5] ?? null, rest }
}

/** The numbers above it are part of its shape, so that each paragraph counts its own. */
function readDecimal(text: string): PrintedLabel | null {
  const [, above, own, rest = ''] = decimal.exec(text) ?? []
  if (above === undefined) return null
  return labelOf('sub', text, rest, {
    readings: [{ style: 'number', value: Number(own) }],
    shape: `${above}n`,
  })
}

function readPlainSub(text: string): PrintedLabel | null {
  const shapes: readonly (readonly [RegExp, string])[] = [
    [enclosed, '()'],
    [halfEnclosed, ')'],
    [dotted, '.'],
    [quoted, "''"],
    [circled, '㈠'],
    [dashed, '-'],
    [hyphened, 'a-'],
    [capital, '(A)'],
    [halfCapital, 'A)'],
  ]
  for (const [pattern, shape] of shapes) {
    const match = pattern.exec(text)
    const readings = match ? readCounter(match[1] ?? '') : []
    if (match && readings.length > 0)
      return labelOf('sub', text, match[2] ?? '', { readings, shape })
  }
  return null
}

function readBullet(text: string): PrintedLabel | null {
  const match = bullet.exec(text)
  if (!match) return null
  const rest = match[2] ?? ''
  // Markdown has a bullet before the letter of an item, `- (a) ...`, `- i) ...`; the letter says more.
  const inner = /^(?:\(|(?:\d{1,3}[.)]|[ivx]{1,4}\)|\p{Ll}\))\s)/u.test(rest)
    ? (readSub(rest) ?? readNumbered(rest))
    : null
  if (inner) return { ...inner, printed: text.slice(0, text.length - inner.rest.length).trim() }
  return labelOf('bullet', text, rest, { readings: [], shape: match[1] ?? '' })
}

const abjad = 'أ ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ'.split(' ')
const cyrillic = Array.from('абвгдежзиклмнопрстуфхцчшщэюя')
const han = '一二三四五六七八九'
/** The signs that count paragraphs in Chinese texts before the 1970s, where later ones have (a) and (i). */
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** Every way to read a counter without its enclosure; none for what is no counter. */
function readCounter(sign: string): LabelReading[] {
  if (/^\d+$/.test(sign)) return [{ style: 'number', value: Number(sign) }]
  if (/^[一二三四五六七八九十]+$/.test(sign)) return known('han', readChinese(sign))
  if (stems.includes(sign)) return [{ style: 'stem', value: stems.indexOf(sign) + 1 }]
  if (branches.includes(sign)) return [{ style: 'branch', value: branches.indexOf(sign) + 1 }]
  const circle = circles.find(
    ([first]) => sign >= first && sign <= String.fromCharCode(first.charCodeAt(0) + 19),
  )
  if (circle) return [{ style: circle[1], value: sign.charCodeAt(0) - circle[0].charCodeAt(0) + 1 }]
  if (/^[A-Z]+$/.test(sign)) return readCapital(sign.toLowerCase())
  if (/^\p{Script=Arabic}/u.test(sign)) return known('abjad', readAbjad(sign))
  if (/^[а-я]$/.test(sign)) return readCyrillic(sign)
  return [...known('letter', readLetter(sign)), ...known('roman', readRoman(sign))]
}

const circles: readonly (readonly [first: string, style: LabelStyle])[] = [
  ['㈠', 'han'],
  ['①', 'number'],
  ['⑴', 'number'],
]

/** Russian texts count in Latin letters as well, and а, с and е are typed for a, c and e. */
const lookalikes: Readonly<Record<string, string>> = { а: 'a', с: 'c', е: 'e' }

function readCyrillic(sign: string): LabelReading[] {
  const latin = lookalikes[sign]
  const own = known('cyrillic', cyrillic.indexOf(sign) + 1)
  return latin === undefined ? own : [...own, ...known('letter', readLetter(latin))]
}

/** One letter is a letter before it is a Roman numeral: (C), (D). */
function readCapital(sign: string): LabelReading[] {
  return [...known('letter', readLetter(sign)), ...known('roman', readRoman(sign))]
}

function known(style: LabelStyle, value: number): LabelReading[] {
  return value > 0 ? [{ style, value }] : []
}

function readAbjad(sign: string): number {
  const bare = sign.replaceAll('ـ', '').replace('ا', 'أ')
  return abjad.indexOf(bare.replace(/^هـ?$/, 'ه')) + 1
}

/** a -> 1, aa -> 27. */
function readLetter(sign: string): number {
  if (!/^([a-z])\1{0,2}$/.test(sign)) return 0
  return sign.charCodeAt(0) - 96 + 26 * (sign.length - 1)
}

/** iv -> 4; 0 for what is not written as a Roman numeral up to 89. */
export function readRoman(sign: string): number {
  if (!/^(?:x[lc]|l?x{0,3})(?:i[xv]|v?i{0,3})$/.test(sign)) return 0
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  let total = 0
  const digits = Array.from(sign).map((digit) => values[digit] ?? 0)
  digits.forEach((value, index) => {
    total += value < (digits[index + 1] ?? 0) ? -value : value
  })
  return total
}

/** The same figures as cheques have them, in both forms of Han. */
const formalFigures = ['壹', '贰貳', '叁參', '肆', '伍', '陆陸', '柒', '捌', '玖', '拾']

function plainFigure(formal: string): string {
  return `${han}十`.charAt(formalFigures.findIndex((forms) => forms.includes(formal)))
}

/** 十二 -> 12, 壹 -> 1, up to 99. */
export function readChinese(written: string): number {
  const sign = written.replaceAll(/[壹贰貳叁參肆伍陆陸柒捌玖拾]/gu, plainFigure)
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(sign)
  if (!match) return 0
  const [, tens, ten, ones] = match
  if (!ten && tens && ones) return 0
  if (!ten) return han.indexOf(tens ?? ones ?? '') + 1
  return (tens ? han.indexOf(tens) + 1 : 1) * 10 + (ones ? han.indexOf(ones) + 1 : 0)
}
