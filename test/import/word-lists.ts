// Lists that Word counts, for labels as they are printed.

export const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'

/** What the count of a list prints: the format of Word's, with the number it has here. */
interface Counted {
  readonly format: string
  readonly text: string
  readonly value: number
}

const han = '一二三四五六七八九'
const cyrillic = 'абвгдежзиклмнопрстуфхцчшщэюя'
const arabic = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'

function hanValue(text: string): number {
  const [, tens = '', ten = '', ones = ''] =
    /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text) ?? []
  const of = (sign: string) => han.indexOf(sign) + 1
  if (ten === '') return tens !== '' && ones === '' ? of(tens) : 0
  return (tens === '' ? 1 : of(tens)) * 10 + (ones === '' ? 0 : of(ones))
}

function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  return Array.from(text).reduce((sum, sign, at) => {
    const own = values[sign] ?? 0
    return sum + (own < (values[text[at + 1] ?? ''] ?? 0) ? -own : own)
  }, 0)
}

/** `before` is the value of the list so far, by format: `i)` may be a letter or a numeral. */
function counted(label: string, before: ReadonlyMap<string, number>): Counted | null {
  const match = /^([^\p{L}\p{N}]*)([\p{L}\p{N}]+)([^\p{L}\p{N}]*)$/u.exec(label)
  if (!match) return null
  const [, head = '', count = '', tail = ''] = match
  const lower = count.toLowerCase()
  const cased = lower === count ? 'lower' : 'upper'
  const found: [string, number][] = [
    ['decimal', /^\d+$/u.test(count) ? Number(count) : 0],
    ['chineseCounting', hanValue(count)],
    ['russianLower', cyrillic.indexOf(count) + 1],
    ['arabicAbjad', arabic.indexOf(count) + 1],
    [`${cased}Roman`, /^[ivxlc]+$/u.test(lower) ? romanValue(lower) : 0],
    [
      `${cased}Letter`,
      /^([a-z])\1*$/u.test(lower) ? lower.charCodeAt(0) - 96 + (lower.length - 1) * 26 : 0,
    ],
  ]
  const fitting = found.filter(([, value]) => value > 0)
  const next = fitting.find(
    ([format, value]) => value === (before.get(head + format + tail) ?? 0) + 1,
  )
  const [format, value] = next ?? fitting[0] ?? ['', 0]
  return value > 0 ? { format, text: `${head}%N${tail}`, value } : null
}

/** Numbers that Word counts, each level in the form that it has in the text; a list begins anew where the count does. */
export class Lists {
  readonly #abstract = new Map<string, number>()
  readonly #nums: string[] = []
  readonly #counts = new Map<string, number>()
  readonly #open = new Map<string, number>()
  readonly #own: boolean

  /** `own`: every list has numbers of its own (Google Docs), and not one that goes on. */
  constructor(own: boolean) {
    this.#own = own
  }

  /** The form of a paragraph with this number; null where no list of Word has it. */
  place(label: string, level: number): string | null {
    for (const key of this.#counts.keys())
      if (Number(key[0]) > level) {
        this.#counts.delete(key)
        this.#open.delete(key)
      }
    const before = new Map(
      [...this.#counts].flatMap(([key, value]) =>
        Number(key[0]) === level ? [[key.slice(1), value] as const] : [],
      ),
    )
    const found = counted(label, before)
    if (!found) return null
    const form = found.text.replace('%N', found.format)
    const key = `${level}${form}`
    const goesOn = this.#counts.get(key) === found.value - 1
    this.#counts.set(key, found.value)
    const open = this.#open.get(key)
    const id = goesOn && open !== undefined ? open : this.#start(key, level, found)
    this.#open.set(key, id)
    return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
  }

  #start(key: string, level: number, { format, text, value }: Counted): number {
    const name = this.#own ? `${key} ${this.#nums.length}` : key
    const abstract = this.#abstract.get(name) ?? this.#abstract.size
    this.#abstract.set(name, abstract)
    const id = this.#nums.length + 1
    const shown = text.replace('%N', `%${level + 1}`)
    const described = `<w:lvl w:ilvl="${level}"><w:start w:val="${value}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shown}"/></w:lvl>`
    this.#nums.push(
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${value}"/>${described}</w:lvlOverride></w:num>`,
    )
    return id
  }

  get part(): string {
    const lists = [...this.#abstract.values()].map(
      (id) => `<w:abstractNum w:abstractNumId="${id}"></w:abstractNum>`,
    )
    return `<w:numbering ${spaces}>${lists.join('')}${this.#nums.join('')}</w:numbering>`
  }
}
