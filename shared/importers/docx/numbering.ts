// The numbers that Word prints before paragraphs and keeps out of the text: each list counts its levels, and a level begins again when
// a higher one goes on (ISO/IEC 29500-1, 17.9).
import { formatChinese, formatRoman } from '../../numbering/counters.ts'
import { child, isOn, valueOf, type XmlElement } from './xml.ts'

interface Level {
  readonly format: string
  /** `%1.`, `(%2)`. */
  readonly text: string
  readonly start: number
  /** The higher levels are printed in digits, whatever their own form. */
  readonly isLegal: boolean
  /** The style whose paragraphs stand at this level. */
  readonly style: string | null
  /** After which higher level the count begins anew, from 1; 0 where it never does; null after any. */
  readonly restart: number | null
}

interface List {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
}

export interface NumberPlace {
  readonly list: string
  readonly level: number
}

export class Numbering {
  readonly #lists: ReadonlyMap<string, List>
  /** By abstract list, then by level: several lists of one abstract list go on counting. */
  readonly #counts = new Map<string, Map<number, number>>()

  constructor(root: XmlElement | null) {
    this.#lists = readLists(root)
  }

  /** The level whose paragraphs have a style; null of a style that no level names. */
  levelOfStyle(id: string, style: string): number | null {
    const levels = [...(this.#lists.get(id)?.levels ?? [])]
    return levels.find(([, level]) => level.style === style)?.[0] ?? null
  }

  /** Whether its numbers are 1, 2, 3, and no letters, Roman or Chinese numbers, or words. */
  isInFigures({ list, level }: NumberPlace): boolean {
    const { format = 'decimal', text = '%1' } = this.#lists.get(list)?.levels.get(level) ?? {}
    return format.startsWith('decimal') && /%\d/u.test(text)
  }

  /** The number of the next paragraph at this place, as printed; null where the list prints none. */
  next({ list: id, level }: NumberPlace): PrintedCount | null {
    const list = this.#lists.get(id)
    const format = list?.levels.get(level)
    if (!list || !format) return null
    const counts = this.#count(list, level, format)
    if (format.format === 'bullet') return { printed: '•', letter: null, level }
    if (format.format === 'none') return null
    const printed = format.text.replaceAll(/%(\d)/g, (_, digit: string) => {
      const of = Number(digit) - 1
      const at = list.levels.get(of)
      if (!at) return ''
      return formatCount(counts.get(of) ?? at.start, format.isLegal ? 'decimal' : at.format)
    })
    if (printed.trim() === '') return null
    const depth = isRepeated(list, level) ? level + 1 : (format.text.match(/%\d/g)?.length ?? 0)
    return { printed: printed.trim(), letter: letterOf(counts.get(level) ?? 1, depth), level }
  }

  #count(list: List, level: number, { start }: Level): ReadonlyMap<number, number> {
    const counts = this.#counts.get(list.abstract) ?? new Map<number, number>()
    this.#counts.set(list.abstract, counts)
    counts.set(level, (counts.get(level) ?? start - 1) + 1)
    for (const deeper of counts.keys()) {
      const restart = list.levels.get(deeper)?.restart ?? deeper
      if (deeper > level && level < restart) counts.delete(deeper)
    }
    return counts
  }
}

interface PrintedCount {
  readonly printed: string
  /**
   * Of a number that repeats those of the levels above, `2.1`, or that looks as one of them, `1.` under `1.`, what the United Nations print
   * instead: `(a)`, and `(i)` a level below.
   */
  readonly letter: string | null
  /** In its list, from 0. */
  readonly level: number
}

function letterOf(count: number, depth: number): string | null {
  if (depth < 2) return null
  if (depth > 3) return `'${count}'`
  return depth === 2 ? `(${latinLetter(count)})` : `(${roman(count)})`
}

/** Whether a level counts in figures as a level above it does: how deep a paragraph stands no number tells then. */
function isRepeated({ levels }: List, level: number): boolean {
  const shape = (at: number) => levels.get(at)?.text.replace(/%\d/u, '%') ?? ''
  const isPlain = (at: number) =>
    levels.get(at)?.format === 'decimal' && /^[^%]*%[^%]*$/u.test(shape(at))
  const above = Array.from({ length: level }, (_, at) => at)
  return isPlain(level) && above.some((at) => isPlain(at) && shape(at) === shape(level))
}

function readLists(root: XmlElement | null): Map<string, List> {
  const named = (name: string) => root?.children.filter((each) => each.name === name) ?? []
  const elements = named('abstractNum')
  const idOf = (element: XmlElement) => element.attributes.get('abstractNumId') ?? ''
  const abstracts = new Map(elements.map((element) => [idOf(element), readLevels(element)]))
  // A list may have no levels of its own, but the name of a style of lists that another one describes.
  const linked = new Map(elements.map((element) => [valueOf(element, 'styleLink'), idOf(element)]))
  const links = new Map(
    elements.flatMap((element) => {
      const style = valueOf(element, 'numStyleLink')
      const target = style === null ? undefined : linked.get(style)
      return target === undefined ? [] : [[idOf(element), target] as const]
    }),
  )
  return new Map(
    named('num').map((element) => {
      const id = element.attributes.get('numId') ?? ''
      const own = valueOf(element, 'abstractNumId') ?? ''
      const abstract = links.get(own) ?? own
      const levels = new Map(abstracts.get(abstract))
      const overridden = readOverrides(element, levels)
      // A list that begins anew does not go on with the count of the others.
      return [id, { abstract: overridden ? `${abstract} ${id}` : abstract, levels }]
    }),
  )
}

function readLevels(element: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const level of element.children)
    if (level.name === 'lvl')
      levels.set(Number(level.attributes.get('ilvl') ?? 0), readLevel(level))
  return levels
}

function readLevel(level: XmlElement): Level {
  const restart = valueOf(level, 'lvlRestart')
  return {
    format: valueOf(level, 'numFmt') ?? 'decimal',
    text: valueOf(level, 'lvlText') ?? '',
    start: Number(valueOf(level, 'start') ?? 1),
    isLegal: isOn(level, 'isLgl'),
    style: valueOf(level, 'pStyle'),
    restart: restart === null ? null : Number(restart),
  }
}

function readOverrides(element: XmlElement, levels: Map<number, Level>): boolean {
  let any = false
  for (const override of element.children) {
    if (override.name !== 'lvlOverride') continue
    const at = Number(override.attributes.get('ilvl') ?? 0)
    const own = child(override, 'lvl')
    const start = valueOf(override, 'startOverride')
    const level = own ? readLevel(own) : levels.get(at)
    if (!level) continue
    levels.set(at, start === null ? level : { ...level, start: Number(start) })
    any = true
  }
  return any
}

const arabicLetters = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'
const abjadLetters = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'
const russianLetters = 'абвгдежзиклмнопрстуфхцчшщэюя'

const formats: Readonly<Record<string, (count: number) => string | undefined>> = {
  lowerLetter: latinLetter,
  upperLetter: (count) => latinLetter(count).toUpperCase(),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (count) => `(${count})`,
  lowerRoman: roman,
  upperRoman: (count) => roman(count).toUpperCase(),
  arabicAlpha: (count) => arabicLetters[count - 1],
  arabicAbjad: (count) => abjadLetters[count - 1],
  russianLower: (count) => russianLetters[count - 1],
  russianUpper: (count) => russianLetters[count - 1]?.toUpperCase(),
  chineseCounting: formatChinese,
  chineseCountingThousand: formatChinese,
  ideographDigital: formatChinese,
  japaneseCounting: formatChinese,
  taiwaneseCountingThousand: formatChinese,
}

/** Formats that no document of the United Nations uses are written in digits, as are letters beyond the alphabet. */
function formatCount(count: number, format: string): string {
  return formats[format]?.(count) ?? String(count)
}

/** a to z, then aa, bb: as Word counts. */
function latinLetter(count: number): string {
  const letter = String.fromCodePoint(97 + ((count - 1) % 26))
  return letter.repeat(Math.min(10, Math.floor((count - 1) / 26) + 1))
}

/** ① to ⑳. */
function circled(count: number): string {
  return count >= 1 && count <= 20 ? String.fromCodePoint(0x245f + count) : `(${count})`
}

function roman(count: number): string {
  return count < 1 || count > 3999 ? String(count) : formatRoman(count)
}
