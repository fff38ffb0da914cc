// The numbers that Word prints before paragraphs and keeps out of the text: each list counts its levels, and a level begins again when
// a higher one goes on (ISO/IEC 29500-1, 17.9).
import { formatChinese, formatRoman } from '../../numbering/counters.ts'
import { child, valueOf, type XmlElement } from './xml.ts'

interface Level {
  readonly format: string
  /** `%1.`, `(%2)`. */
  readonly text: string
  readonly start: number
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

  /** The number of the next paragraph at this place, as printed; null where the list prints none. */
  next({ list: id, level }: NumberPlace): string | null {
    const list = this.#lists.get(id)
    const format = list?.levels.get(level)
    if (!list || !format) return null
    const counts = this.#counts.get(list.abstract) ?? new Map<number, number>()
    this.#counts.set(list.abstract, counts)
    counts.set(level, (counts.get(level) ?? format.start - 1) + 1)
    for (const deeper of counts.keys()) if (deeper > level) counts.delete(deeper)
    if (format.format === 'bullet') return '•'
    if (format.format === 'none') return null
    const printed = format.text.replaceAll(/%(\d)/g, (_, digit: string) => {
      const of = Number(digit) - 1
      const at = list.levels.get(of)
      return at ? formatCount(counts.get(of) ?? at.start, at.format) : ''
    })
    return printed.trim() === '' ? null : printed.trim()
  }
}

function readLists(root: XmlElement | null): Map<string, List> {
  const named = (name: string) => root?.children.filter((each) => each.name === name) ?? []
  const abstracts = new Map(
    named('abstractNum').map((element) => [
      element.attributes.get('abstractNumId') ?? '',
      readLevels(element),
    ]),
  )
  return new Map(
    named('num').map((element) => {
      const id = element.attributes.get('numId') ?? ''
      const abstract = valueOf(element, 'abstractNumId') ?? ''
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
  return {
    format: valueOf(level, 'numFmt') ?? 'decimal',
    text: valueOf(level, 'lvlText') ?? '',
    start: Number(valueOf(level, 'start') ?? 1),
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

function roman(count: number): string {
  return count < 1 || count > 3999 ? String(count) : formatRoman(count)
}
