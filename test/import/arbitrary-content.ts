// Drafts and reports of any length in the six languages, as fast-check makes them: words of the language in any order, with the
// opening words, stops, levels and notes that such texts have.
import * as fc from 'fast-check'
import {
  anchor,
  cellDivider,
  type Paragraph,
  type Part,
  type Run,
} from '../../shared/document/draft-text.ts'
import { languages, type Language } from '../../shared/document/language.ts'
import type { Masthead } from '../../shared/document/masthead.ts'
import { subjectLine } from '../../shared/grammar/bodies.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'

interface Vocabulary {
  readonly words: readonly string[]
  readonly preamble: readonly string[]
  readonly operative: readonly string[]
  readonly title: readonly string[]
  readonly stops: readonly [comma: string, semicolon: string, colon: string, point: string]
}

const vocabularies: Readonly<Record<Language, Vocabulary>> = {
  en: {
    words:
      'States the measures of coastal cooperation and regional 2030 data “warning systems” its women in 45 countries A/79/214'.split(
        ' ',
      ),
    preamble: ['Recalling', 'Noting with concern', 'Welcoming', 'Recognizing also'],
    operative: ['Requests', 'Urges', 'Also decides', 'Takes note of'],
    title: [
      'Cooperation for coastal communities',
      'Warning systems',
      'Follow-up and implementation',
    ],
    stops: [',', ';', ':', '.'],
  },
  fr: {
    words:
      'les États mesures de coopération et données régionales 2030 « systèmes d’alerte » des femmes dans 45 pays A/79/214'.split(
        ' ',
      ),
    preamble: ['Rappelant', 'Notant avec préoccupation', 'Soulignant', 'Réaffirmant'],
    operative: ['Prie', 'Décide', 'Invite', 'Encourage'],
    title: [
      'Coopération au profit des populations côtières',
      'Systèmes d’alerte',
      'Suite à donner',
    ],
    stops: [',', ' ;', ' :', '.'],
  },
  es: {
    words:
      'los Estados medidas de cooperación y datos regionales 2030 “sistemas de alerta” las mujeres en 45 países A/79/214'.split(
        ' ',
      ),
    preamble: ['Recordando', 'Observando con preocupación', 'Destacando', 'Reafirmando'],
    operative: ['Solicita', 'Decide', 'Invita', 'Alienta'],
    title: [
      'Cooperación en favor de las comunidades costeras',
      'Sistemas de alerta',
      'Seguimiento',
    ],
    stops: [',', ';', ':', '.'],
  },
  ru: {
    words:
      'государства меры по развитию сотрудничества и данные 2030 «систем предупреждения» женщин в 45 странах A/79/214'.split(
        ' ',
      ),
    preamble: ['ссылаясь на', 'отмечая с обеспокоенностью', 'подчеркивая', 'признавая'],
    operative: ['просит', 'постановляет', 'призывает', 'предлагает'],
    title: [
      'Сотрудничество в интересах прибрежных общин',
      'Системы предупреждения',
      'Последующая деятельность',
    ],
    stops: [',', ';', ':', '.'],
  },
  zh: {
    words:
      '各国|采取措施|加强|区域合作|数据|《2030年议程》|预警系统|妇女|在45个国家|及其|A/79/214'.split(
        '|',
      ),
    preamble: ['回顾', '关切地注意到', '强调', '又认识到'],
    operative: ['请', '敦促', '又决定', '注意到'],
    title: ['沿海社区的合作', '预警系统', '后续行动'],
    stops: ['，', '；', '：', '。'],
  },
  ar: {
    words:
      'الدول تدابير التعاون علماً والبيانات أيضًا الإقليمية 2030 نظم الإنذار المبكّر والنساء في 45 بلداً (A/79/214) وبُتّ ٢٠٢٤'.split(
        ' ',
      ),
    preamble: ['إذ تشير إلى', 'وإذ تلاحظ مع القلق', 'وإذ تشدد على', 'وإذ تسلم'],
    operative: ['تطلب إلى', 'تقرر', 'تدعو', 'تشجع'],
    title: ['التعاون لفائدة المجتمعات الساحلية', 'نظم الإنذار المبكر', 'المتابعة'],
    stops: ['،', '؛', ':', '.'],
  },
}

interface Plan {
  readonly kind: Paragraph['kind']
  readonly part: Part
  readonly level: number
  readonly seeds: readonly number[]
  /** A note after a word: by the count of words, a new one or an earlier one. */
  readonly note: { readonly after: number; readonly again: boolean } | null
}

const seeds = fc.array(fc.nat(9_999), { minLength: 3, maxLength: 40 })
const note = fc.option(fc.record({ after: fc.nat(20), again: fc.boolean() }), { freq: 3 })

function plan(part: Part, level: number): fc.Arbitrary<Plan> {
  return fc.record({
    kind: fc.constant('paragraph'),
    part: fc.constant(part),
    level: fc.constant(level),
    seeds,
    note,
  })
}

function heading(part: Part, level: number): fc.Arbitrary<Plan> {
  return fc.record({
    kind: fc.constant('heading'),
    part: fc.constant(part),
    level: fc.constant(level),
    seeds,
    note: fc.constant(null),
  })
}

/** A paragraph with what is under it: (a) to (c), and (i) and (ii) under the last of them. */
const operative = fc
  .record({
    top: plan('operative', 0),
    below: fc.array(plan('operative', 1), { maxLength: 3 }),
    deeper: fc.array(plan('operative', 2), { maxLength: 2 }),
  })
  .map(({ top, below, deeper }) => [top, ...below, ...(below.length > 0 ? deeper : [])])

const section = fc.tuple(
  heading('operative', 0),
  fc.array(operative, { minLength: 1, maxLength: 3 }),
)

const resolution = fc
  .record({
    preamble: fc.array(plan('preamble', 0), { minLength: 1, maxLength: 5 }),
    plain: fc.array(operative, { minLength: 1, maxLength: 5 }),
    sections: fc.array(section, { maxLength: 3 }),
    titled: fc.boolean(),
  })
  .map(({ preamble, plain, sections, titled }) => [
    ...preamble,
    ...plain.flat(),
    ...sections.flatMap(([title, paragraphs]) => [
      titled ? title : { ...title, seeds: [] },
      ...paragraphs.flat(),
    ]),
  ])

const report = fc
  .array(
    fc.tuple(heading('numbered', 0), fc.array(plan('numbered', 0), { minLength: 3, maxLength: 6 })),
    { minLength: 1, maxLength: 3 },
  )
  .map((sections) => sections.flatMap(([title, paragraphs]) => [title, ...paragraphs]))

/** The title, paragraphs with and without numbers, with points, a section or two, and a table of two to four rows. */
const annex = fc
  .record({
    title: heading('text', 0).map((plan) => ({ ...plan, kind: 'annex' as const })),
    before: fc.array(plan('text', 0), { maxLength: 1 }),
    numbered: fc.array(
      fc.tuple(plan('numbered', 0), fc.array(plan('numbered', 1), { maxLength: 2 })),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    table: fc.option(fc.array(row(), { minLength: 2, maxLength: 4 })),
  })
  .map(({ title, before, numbered, table }) => [
    title,
    ...before,
    ...numbered.flatMap(([top, points]) => [top, ...points]),
    ...(table ?? []).map((cells, index) => (index === 0 ? asHead(cells) : cells)),
  ])

/** No cell of the head is empty. */
function asHead(head: Plan): Plan {
  const [first = 0, second = 0] = head.seeds
  return { ...head, seeds: [first, second, 1] }
}

function row(): fc.Arbitrary<Plan> {
  return plan('text', 0).map((of) => ({ ...of, kind: 'row' as const, note: null }))
}

/** `annexes` puts up to two annexes behind a resolution or a report, with tables in them. */
export function arbitraryContents({
  annexes,
}: {
  readonly annexes: boolean
}): fc.Arbitrary<FrozenContent> {
  return fc
    .record({
      language: fc.constantFrom(...languages),
      body: fc.constantFrom('GA', 'CND', 'HRC'),
      document: fc.oneof(
        resolution.map((plans) => ({ kind: 'draft-resolution' as const, plans })),
        report.map((plans) => ({ kind: 'report' as const, plans })),
      ),
      annexed: annexes ? fc.array(annex, { maxLength: 2 }) : fc.constant([]),
    })
    .map(({ language, body, document: { kind, plans }, annexed }) =>
      writeContent(language, body, { kind, plans: [...plans, ...annexed.flat()] }),
    )
}

export const arbitraryContent = arbitraryContents({ annexes: false })

function writeContent(
  language: Language,
  body: string,
  { kind, plans }: { kind: 'draft-resolution' | 'report'; plans: readonly Plan[] },
): FrozenContent {
  const vocabulary = vocabularies[language]
  const writer = new Writer(vocabulary, language)
  const title = vocabulary.title[0] ?? ''
  const opening: Paragraph[] = [
    paragraphOf('p-title', { kind: 'heading', part: 'title', level: 0 }, [
      { text: title, marks: {} },
    ]),
  ]
  if (kind === 'draft-resolution')
    opening.push(
      paragraphOf('p-subject', { kind: 'paragraph', part: 'subject', level: 0 }, [
        { text: subjectLine(body, language) ?? '', marks: {} },
      ]),
    )
  const paragraphs = plans.map((plan, index) => writer.write(plan, plans[index + 1], `p-${index}`))
  const sponsors = ['KEN', 'URY'].map((delegation) => ({
    delegation,
    onBehalfOf: null,
    main: false,
    joinedAt: 0,
  }))
  return {
    masthead: mastheadOf(kind, language, body),
    title,
    text: { paragraphs: [...opening, ...paragraphs] },
    sponsors,
  }
}

function paragraphOf(
  id: string,
  { kind, part, level }: Pick<Paragraph, 'kind' | 'part' | 'level'>,
  runs: readonly Run[],
): Paragraph {
  return { id, kind, part, level, status: 'open', ref: null, runs, end: {} }
}

class Writer {
  readonly #vocabulary: Vocabulary
  readonly #space: string
  #notes = 0

  constructor(vocabulary: Vocabulary, language: Language) {
    this.#vocabulary = vocabulary
    this.#space = language === 'zh' ? '' : ' '
  }

  write(plan: Plan, below: Plan | undefined, id: string): Paragraph {
    if (plan.kind === 'row') return this.#row(plan, id)
    if (plan.kind === 'heading' || plan.kind === 'annex') {
      const [seed] = plan.seeds
      // Sections of a resolution may have numbers and no titles.
      if (seed === undefined) return paragraphOf(id, plan, [])
      return paragraphOf(id, plan, [{ text: pick(this.#vocabulary.title, seed), marks: {} }])
    }
    const words = [...this.#opening(plan), ...this.#words(plan.seeds)]
    const at = plan.note ? 1 + (plan.note.after % (words.length - 1)) : words.length
    const [before, after] = [words.slice(0, at), words.slice(at)].map((part) =>
      part.join(this.#space),
    )
    const stop = this.#stop(plan, below)
    if (!plan.note) return paragraphOf(id, plan, [{ text: `${before}${stop}`, marks: {} }])
    const rest = after === '' ? stop : `${this.#space}${after}${stop}`
    return paragraphOf(id, plan, [
      { text: before ?? '', marks: {} },
      this.#note(plan.note.again, plan.seeds),
      { text: rest, marks: {} },
    ])
  }

  /** Three cells: a word, a figure, and words or none. */
  #row(plan: Plan, id: string): Paragraph {
    const [first = 0, second = 0, third = 0] = plan.seeds
    const words = (seed: number) => pick(this.#vocabulary.words, seed)
    // Of two figures alone in a cell from the right nothing shows which is the first.
    const two = [words(third), words(first + 1)].filter(
      (_, at, all) => at === 0 || !all.every((each) => /^\d+$/u.test(each)),
    )
    const last = third % 4 === 0 ? '' : two.join(this.#space)
    const text = [words(first), String(second), last].join(cellDivider)
    return paragraphOf(id, plan, [{ text, marks: {} }])
  }

  /** No text sets two symbols beside each other without a space, as Chinese words stand: where a line ends between them nothing shows that. */
  #words(seeds: readonly number[]): string[] {
    const words = seeds.map((at) => pick(this.#vocabulary.words, at))
    if (this.#space !== '') return words
    return words.filter((word, at) => !/^[A-Z]/u.test(word) || word !== words[at - 1])
  }

  #opening({ part, level, seeds }: Plan): string[] {
    if (level > 0 || (part !== 'preamble' && part !== 'operative')) return []
    return [pick(this.#vocabulary[part], seeds[1] ?? 0)]
  }

  #stop(plan: Plan, below: Plan | undefined): string {
    const [comma, semicolon, colon, point] = this.#vocabulary.stops
    if (plan.part === 'preamble') return comma
    if (below && below.kind === 'paragraph' && below.level > plan.level) return colon
    if (plan.part === 'numbered' || plan.part === 'text') return point
    return below && below.kind !== 'annex' ? semicolon : point
  }

  #note(again: boolean, seeds: readonly number[]): Run {
    if (again && this.#notes > 0)
      return { text: anchor, marks: { note: `n-${1 + ((seeds[2] ?? 0) % this.#notes)}` } }
    this.#notes++
    const text = this.#words(seeds.slice(0, 6)).join(this.#space)
    return { text: `${text}${this.#vocabulary.stops[3]}`, marks: { note: `n-${this.#notes}` } }
  }
}

function pick(words: readonly string[], seed: number): string {
  return words[seed % words.length] ?? ''
}

function mastheadOf(kind: Masthead['kind'], language: Language, body: string): Masthead {
  return {
    kind,
    language,
    originalLanguage: 'en',
    symbol: kind === 'report' ? 'A/80/214' : 'A/80/L.17',
    distribution: kind === 'report' ? 'general' : 'limited',
    date: '2025-11-04',
    organ: 'GA',
    body,
    bodyName: null,
    session: 80,
    place: null,
    firstDay: null,
    lastDay: null,
    agendaItems: [{ number: '18', title: pick(vocabularies[language].title, 1) }],
    jobNumber: null,
    reissued: [],
    adoption: null,
    resolutionNumber: null,
  }
}
