// Word counts the paragraphs itself, so that a number is never text (rules.md 3.4 to 3.6, 3.9). What is printed before each paragraph is
// known; here each is given a list and a level in which Word comes to the same. A count that begins anew is a list instance of its own; a
// number that no count of Word gives (Arabic ordinals) is a list of one.
import type { Language } from '../../document/language.ts'
import { formatAnnex, formatSection, formatSubLabel } from '../../numbering/counters.ts'
import type { Shape } from '../marked/marked-text.ts'
import { column, headingHang } from './page-measures.ts'
import { declaration, namespaces, tag, valued } from './xml.ts'

export interface NumberPlace {
  /** The instance: `w:numId`. */
  readonly list: number
  readonly level: number
}

type Family = 'operative' | 'numbered' | 'section' | 'annex'

interface Instance {
  readonly abstract: number
  /** The level and the number with which it begins, where it does not go on counting. */
  readonly start: { readonly level: number; readonly n: number } | null
}

const families: readonly Family[] = ['operative', 'numbered', 'section', 'annex']
const levels = 4
/** Styles whose paragraphs are counted without a list of their own, by family and level. */
const countedStyles: Readonly<Partial<Record<Family, readonly string[]>>> = {
  operative: ['UNOperative', 'UNSubparagraph1', 'UNSubparagraph2', 'UNSubparagraph3'],
  section: ['UNHeading1', 'UNHeading2', 'UNHeading3'],
  annex: ['UNAnnex'],
}

/** Where the paragraphs of a style are counted; null of a style without numbers. */
export function placeOfStyle(style: string): NumberPlace | null {
  for (const [index, family] of families.entries()) {
    const level = countedStyles[family]?.indexOf(style) ?? -1
    if (level >= 0) return { list: index + 1, level }
  }
  return null
}

export function writePlace({ list, level }: NumberPlace): string {
  return tag('w:numPr', {}, valued('w:ilvl', level), valued('w:numId', list))
}

/** Numbers beyond this are not looked for; they become lists of one. */
const mostCounted = 400

export class NumberingPlan {
  readonly #language: Language
  readonly #instances: Instance[] = families.map((_, abstract) => ({ abstract, start: null }))
  /** Printed numbers that are lists of one, by their index from the end of the families. */
  readonly #literals: { readonly printed: string; readonly family: Family }[] = []
  readonly #literalLists = new Map<string, NumberPlace>()

  readonly #hanging: boolean

  /** `hanging` where the numbers of headings stand before them, as in a report; over them otherwise. */
  constructor(language: Language, hanging = false) {
    this.#language = language
    this.#hanging = hanging
  }

  /** A count through one of the texts, in its order. Both texts may be counted, one after the other. */
  count(): NumberCount {
    return new NumberCount({
      formatAt: (family, level, n) => formatAt(family, level, n, this.#language),
      begin: (family, level, n) =>
        this.#add({ abstract: families.indexOf(family), start: { level, n } }),
      literal: (printed, family) => this.#literal(printed, family),
      instanceOf: (list) => this.#instances[list - 1],
    })
  }

  /** The part `word/numbering.xml`. */
  write(): string {
    const abstracts = families.map((family, index) =>
      tag(
        'w:abstractNum',
        { 'w:abstractNumId': index },
        valued('w:multiLevelType', 'multilevel'),
        ...Array.from({ length: levels }, (_, level) => this.#level(family, level)),
      ),
    )
    const literals = this.#literals.map(({ printed, family }, index) =>
      tag(
        'w:abstractNum',
        { 'w:abstractNumId': families.length + index },
        valued('w:multiLevelType', 'singleLevel'),
        tag(
          'w:lvl',
          { 'w:ilvl': 0 },
          valued('w:start', 1),
          valued('w:numFmt', 'decimal'),
          valued('w:suff', this.#suffix(family)),
          valued(
            'w:lvlText',
            printed.replaceAll('%', '％') + (family === 'section' ? this.#point() : ''),
          ),
          valued('w:lvlJc', 'left'),
          indentOf(family, this.#hanging),
        ),
      ),
    )
    const instances = this.#instances.map(({ abstract, start }, index) =>
      tag(
        'w:num',
        { 'w:numId': index + 1 },
        valued('w:abstractNumId', abstract),
        start === null
          ? ''
          : tag('w:lvlOverride', { 'w:ilvl': start.level }, valued('w:startOverride', start.n)),
      ),
    )
    return declaration + tag('w:numbering', namespaces, ...abstracts, ...literals, ...instances)
  }

  #level(family: Family, level: number): string {
    const { format, text } = signOf(family, level, this.#language)
    const style = countedStyles[family]?.[level]
    return tag(
      'w:lvl',
      { 'w:ilvl': level },
      valued('w:start', 1),
      valued('w:numFmt', format),
      style === undefined ? '' : valued('w:pStyle', style),
      valued('w:suff', this.#suffix(family)),
      valued('w:lvlText', text + (family === 'section' ? this.#point() : '')),
      valued('w:lvlJc', 'left'),
      indentOf(family, this.#hanging),
    )
  }

  /** What stands on the line of its number, or under it. */
  #suffix(family: Family): string {
    const isOver = family === 'annex' || (family === 'section' && !this.#hanging)
    return isOver ? 'nothing' : 'tab'
  }

  /** Behind the number of a heading that stands before it. */
  #point(): string {
    if (!this.#hanging) return ''
    return this.#language === 'ar' ? ' -' : '.'
  }

  #add(instance: Instance): number {
    this.#instances.push(instance)
    return this.#instances.length
  }

  #literal(printed: string, family: Family): NumberPlace {
    const key = `${family === 'annex' ? family : ''} ${printed}`
    const known = this.#literalLists.get(key)
    if (known) return known
    this.#literals.push({ printed, family })
    const abstract = families.length + this.#literals.length - 1
    const place = { list: this.#add({ abstract, start: null }), level: 0 }
    this.#literalLists.set(key, place)
    return place
  }
}

interface Lists {
  formatAt(family: Family, level: number, n: number): string
  begin(family: Family, level: number, n: number): number
  literal(printed: string, family: Family): NumberPlace
  instanceOf(list: number): Instance | undefined
}

class NumberCount {
  readonly #lists: Lists
  readonly #counts = new Map<Family, number[]>()
  readonly #current = new Map<Family, number>()
  readonly #begun = new Set<number>()

  constructor(lists: Lists) {
    this.#lists = lists
  }

  /** Where Word prints the number of the next paragraph; null of one without. `wanted` is taken where it gives the same number. */
  next(shape: Shape, wanted: NumberPlace | null): NumberPlace | null {
    if (shape.number === null) return null
    const family = familyOf(shape)
    const level = Math.min(shape.level, levels - 1)
    const base = families.indexOf(family) + 1
    // A list that began in the middle is left again as soon as may be: some readers count it apart.
    const current = level === 0 ? base : (this.#current.get(family) ?? base)
    const tried = [wanted?.level === level ? wanted.list : current, current]
    for (const list of tried)
      if (this.#try(shape.number, family, level, list)) return { list, level }
    for (let n = 1; n <= mostCounted; n++) {
      if (this.#lists.formatAt(family, level, n) !== shape.number) continue
      const list = this.#lists.begin(family, level, n)
      this.#current.set(family, list)
      this.#step(family, level, list)
      return { list, level }
    }
    return this.#lists.literal(shape.number, family)
  }

  /** Takes the next number of a list if it is the one that is printed. */
  #try(printed: string, family: Family, level: number, list: number): boolean {
    const { abstract, start } = this.#lists.instanceOf(list) ?? { abstract: -1, start: null }
    if (abstract !== families.indexOf(family)) return false
    const begins = start?.level === level && !this.#begun.has(list)
    const n = begins ? start.n : (this.#counts.get(family)?.[level] ?? 0) + 1
    if (this.#lists.formatAt(family, level, n) !== printed) return false
    this.#current.set(family, list)
    this.#step(family, level, list)
    return true
  }

  #step(family: Family, level: number, list: number): void {
    const { start } = this.#lists.instanceOf(list) ?? { start: null }
    const counts = (this.#counts.get(family) ?? []).slice(0, level + 1)
    const begins = start?.level === level && !this.#begun.has(list)
    counts[level] = begins ? start.n : (counts[level] ?? 0) + 1
    this.#begun.add(list)
    this.#counts.set(family, counts)
  }
}

/** Of what stands under its number; without it a list has its own idea of where it begins. */
function indentOf(family: Family, hanging: boolean): string {
  if (family !== 'annex' && family !== 'section') return ''
  const hang = family === 'section' && hanging ? { 'w:hanging': headingHang } : { 'w:firstLine': 0 }
  const sides = { 'w:left': column.inset, 'w:right': column.inset }
  return tag('w:pPr', {}, tag('w:ind', { ...sides, ...hang }))
}

function familyOf({ kind, part }: Shape): Family {
  if (kind === 'annex') return kind
  if (kind === 'heading') return 'section'
  return part === 'numbered' ? 'numbered' : 'operative'
}

function formatAt(family: Family, level: number, n: number, language: Language): string {
  // Word has no Arabic ordinals.
  if (family === 'annex') return language === 'ar' || level > 0 ? '' : formatAnnex(n, language)
  if (family === 'section')
    return isOrdinal(level, language) ? '' : formatSection(n, level, language)
  if (level > 0) return formatSubLabel(n, level, language)
  return language === 'ar' ? `${n} -` : `${n}.`
}

/** Word has no list of Arabic ordinals, أولا، ثانيا, nor of the names of letters, ألف، باء. */
function isOrdinal(level: number, language: Language): boolean {
  return level <= 1 && language === 'ar'
}

interface Sign {
  readonly format: string
  readonly text: string
}

function signOf(family: Family, level: number, language: Language): Sign {
  const own = `%${level + 1}`
  if (family === 'section') return { format: sectionFormat(level, language), text: own }
  if (family === 'annex') return annexSign(own, language)
  if (level === 0) return { format: 'decimal', text: language === 'ar' ? `${own} -` : `${own}.` }
  return subSign(level, own, language)
}

function subSign(level: number, own: string, language: Language): Sign {
  if (level === 2 && language === 'ar') return { format: 'decimal', text: `'${own}'` }
  const format = level === 2 ? 'lowerRoman' : language === 'ar' ? 'arabicAbjad' : 'lowerLetter'
  if (level >= 3) return { format, text: `${own}.` }
  const half = language === 'fr' || language === 'es' || language === 'ru'
  return { format, text: half ? `${own})` : `(${own})` }
}

function annexSign(own: string, language: Language): Sign {
  const word = formatAnnex(null, language)
  return language === 'zh'
    ? { format: 'chineseCountingThousand', text: `${word}${own}` }
    : { format: 'upperRoman', text: `${word} ${own}` }
}

function sectionFormat(level: number, language: Language): string {
  if (level > 1) return 'decimal'
  if (level === 1) return 'upperLetter'
  return language === 'zh' ? 'chineseCountingThousand' : 'upperRoman'
}
