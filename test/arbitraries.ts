// Texts for the laws: whole drafts in the six languages, of the words of real resolutions, with footnotes, repeated
// references, repeated paragraphs, levels, marks and odd Unicode. Every value satisfies what shared/document promises: ids are
// unique, marks without a value are absent, neighbouring runs differ, a repeated reference follows its note.
import * as fc from 'fast-check'
import {
  anchor,
  cellDivider,
  maxLevel,
  type DraftText,
  type Marks,
  type Paragraph,
  type Run,
} from '../shared/document/draft-text.ts'
import { languages, type Language } from '../shared/document/language.ts'
import type { Masthead } from '../shared/document/masthead.ts'
import type { FrozenContent } from '../shared/revisions/frozen-content.ts'
import type { SponsorList } from '../shared/sponsors/sponsor-list.ts'

const vocabulary: Readonly<Record<Language, readonly string[]>> = {
  en: 'Recalling Requests the Secretary-General to report on its resolution 62/176 of 18 December 2007, States’ efforts (E/CN.7/2020/L.5) and “all measures”; drug problem 1,000 States, also 3.5 per cent'.split(
    ' ',
  ),
  fr: 'Rappelant Prie le Secrétaire général de l’Office « tous les » États Membres d’appliquer sa résolution 63/197 du 1er mars 2019 ; aujourd’hui à l’égard et, en outre'.split(
    ' ',
  ),
  es: 'Recordando Solicita al Secretario General que informe sobre la resolución 63/197, de 18 de diciembre de 2008; los Estados Miembros y otras medidas pertinentes según proceda ¿qué?'.split(
    ' ',
  ),
  ru: 'ссылаясь на свою резолюцию 63/197 от 18 декабря 2008 года, просит Генерального секретаря представить доклад; «государства-члены» и ещё всё Йемен меры'.split(
    ' ',
  ),
  ar: 'وإذ تشير إلى قرارها ٦٣/١٩٧ المؤرخ 18 كانون الأول/ديسمبر 2008، تطلب إلى الأمين العام أن يقدّم تقريرا؛ الدول الأعضاء «جميع التدابير» والمخدِّرات'.split(
    ' ',
  ),
  zh: '回顾 请 秘书长 2008 年 12 月 18 日 第 63/197 号 决议 ， 又 各国 《公约》 麻醉药品 委员会 ； 第五十二届 会议 和 其他 措施 𠮷野 在'.split(
    ' ',
  ),
}

const oddities = [
  'e\u0301',
  '\u0301',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u{1f1fa}\u{1f1f3}',
  '\u0915\u094d\u0937\u093f',
  '\u{20bb7}',
  '\ud800',
  '\udc00x',
  '\u200f',
  '\u202b',
  '\u200c',
  '\u2066x\u2069',
  '\u00a0',
  '\u3000',
  '\r\n',
  '\r',
  '\u0600\u0661',
  '\u1100\u1161\u11a8',
  '\u0e44\u0e17\u0e22',
  '\u2029',
  '\ufeff',
  '\t',
  '  ',
]

export function language(): fc.Arbitrary<Language> {
  return fc.constantFrom(...languages)
}

/** A stretch of words as a draft has them, odd Unicode now and then; may be empty. */
export function words(of?: Language): fc.Arbitrary<string> {
  if (of === undefined) return language().chain((any) => words(any))
  const space = of === 'zh' ? '' : ' '
  const word = fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...vocabulary[of]).map((text) => text + space) },
    { weight: 2, arbitrary: fc.constantFrom(...oddities) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }).map(withoutAnchors) },
  )
  return fc.array(word, { maxLength: 30 }).map((parts) => parts.join(''))
}

/** A text and an edited form of it: stretches are taken out, put in, replaced, or carried elsewhere. */
export function editedWords(of?: Language): fc.Arbitrary<readonly [old: string, edited: string]> {
  if (of === undefined) return language().chain((any) => editedWords(any))
  const edit = fc.record({
    at: fc.nat(),
    length: fc.nat(12),
    words: words(of),
    carry: fc.boolean(),
  })
  return fc.tuple(words(of), fc.array(edit, { maxLength: 4 })).map(([old, edits]) => {
    let text = old
    for (const { at, length, words, carry } of edits) {
      const from = at % (text.length + 1)
      const rest = text.slice(0, from) + text.slice(from + length)
      const put = carry ? text.slice(from, from + length) : words.slice(0, at % 40)
      const to = carry ? (at * 7) % (rest.length + 1) : Math.min(from, rest.length)
      text = rest.slice(0, to) + put + rest.slice(to)
    }
    return [old, text]
  })
}

function marks(): fc.Arbitrary<Marks> {
  const owned = fc
    .tuple(fc.constantFrom('JPN', 'FRA', 'EGY'), fc.constantFrom('00000001', '3f9a2c81'))
    .map(([by, number]) => ({ sid: `${by}:${number}`, by }))
  const bySid = (a: { sid: string }, b: { sid: string }) => (a.sid < b.sid ? -1 : 1)
  const dels = fc
    .uniqueArray(owned, { minLength: 1, maxLength: 2, selector: ({ sid }) => sid })
    .map((list) => list.sort(bySid))
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant<Marks>({}) },
    { weight: 2, arbitrary: fc.constant<Marks>({ emphasis: true }) },
    { weight: 1, arbitrary: fc.nat(8).map((n): Marks => ({ refersTo: `p${n}` })) },
    { weight: 1, arbitrary: owned.map((ins): Marks => ({ ins, refersTo: 'p1' })) },
    { weight: 1, arbitrary: owned.map((ins): Marks => ({ ins })) },
    { weight: 1, arbitrary: fc.tuple(owned, owned).map(([ins, sub]): Marks => ({ ins, sub })) },
    { weight: 1, arbitrary: dels.map((del): Marks => ({ del })) },
  )
}

interface Piece {
  readonly text: string
  readonly marks: Marks
  /** 'new' makes it a footnote, 'again' a repeated reference, if there is a note to repeat. */
  readonly note: 'none' | 'new' | 'again'
  readonly pick: number
}

function pieces(of: Language): fc.Arbitrary<readonly Piece[]> {
  const piece = fc.record({
    text: words(of),
    marks: marks(),
    note: fc.oneof(
      { weight: 6, arbitrary: fc.constant('none' as const) },
      { weight: 2, arbitrary: fc.constant('new' as const) },
      { weight: 1, arbitrary: fc.constant('again' as const) },
    ),
    pick: fc.nat(1000),
  })
  return fc.array(piece, { maxLength: 5 })
}

export interface TextForm {
  /** Annexes and rows of tables too, which is the rule. */
  readonly annexes?: boolean
}

/**
 * A whole draft: title and subject line, preamble, operative part with headings and subparagraphs, annexes and tables, in any
 * proportion.
 */
export function draftTexts(of?: Language, form: TextForm = {}): fc.Arbitrary<DraftText> {
  if (of === undefined) return language().chain((any) => draftTexts(any, form))
  const shape = fc.constantFrom<Pick<Paragraph, 'kind' | 'part'>>(
    { kind: 'paragraph', part: 'preamble' },
    { kind: 'paragraph', part: 'operative' },
    { kind: 'paragraph', part: 'operative' },
    { kind: 'paragraph', part: 'numbered' },
    { kind: 'paragraph', part: 'text' },
    { kind: 'heading', part: 'operative' },
    { kind: 'alternative', part: 'operative' },
    { kind: 'move', part: 'operative' },
    { kind: 'paragraph', part: 'title' },
    { kind: 'paragraph', part: 'subject' },
    ...((form.annexes ?? true) ? annexShapes : []),
  )
  const entry = fc.record({
    shape,
    level: fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.nat(maxLevel) },
    ),
    status: fc.constantFrom<Paragraph['status']>(
      'open',
      'open',
      'bracketed',
      'ad-referendum',
      'agreed',
    ),
    pieces: pieces(of),
    end: marks(),
    /** Of every eighth paragraph: the words of an earlier one, as in real texts. */
    repeat: fc.option(fc.nat(1000), { freq: 8 }),
  })
  return fc.array(entry, { maxLength: 14 }).map((entries) => {
    const notes = new NoteIds()
    const paragraphs: Paragraph[] = []
    for (const { shape, level, status, pieces, end, repeat } of entries) {
      const earlier = repeat === null ? undefined : entries[repeat % entries.length]?.pieces
      paragraphs.push({
        id: `p${paragraphs.length}`,
        ...shape,
        level: isLeveled(shape) ? level : 0,
        status,
        ref:
          shape.kind === 'alternative' || shape.kind === 'move'
            ? (paragraphs[0]?.id ?? null)
            : null,
        runs:
          shape.kind === 'move'
            ? []
            : mergeRuns(inForm(shape.kind, earlier ?? pieces).map((piece) => notes.place(piece))),
        end,
      })
    }
    return { paragraphs }
  })
}

const annexShapes: readonly Pick<Paragraph, 'kind' | 'part'>[] = [
  { kind: 'annex', part: 'text' },
  { kind: 'row', part: 'text' },
  { kind: 'row', part: 'text' },
]

function isLeveled({ kind }: Pick<Paragraph, 'kind'>): boolean {
  return kind !== 'annex' && kind !== 'row'
}

/** Of a row a cell, or several, for each piece; some are empty, and dividers are proposed and struck as words are. */
function inForm(kind: Paragraph['kind'], pieces: readonly Piece[]): readonly Piece[] {
  if (kind !== 'row') return pieces
  return pieces.flatMap((piece) => [
    piece,
    { ...piece, note: 'none', text: cellDivider.repeat(1 + (piece.pick % 2)) },
  ])
}

class NoteIds {
  readonly #ids: string[] = []

  place(piece: Piece): Run {
    if (piece.note === 'none') return { text: piece.text, marks: piece.marks }
    const known = this.#ids[piece.pick % Math.max(1, this.#ids.length)]
    if (piece.note === 'again' && known !== undefined)
      return { text: anchor, marks: { ...piece.marks, note: known } }
    const id = `n${this.#ids.length}`
    this.#ids.push(id)
    return { text: anchor + piece.text, marks: { ...piece.marks, note: id } }
  }
}

function mergeRuns(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (run.text === '') continue
    if (last && JSON.stringify(last.marks) === JSON.stringify(run.marks))
      out[out.length - 1] = { text: last.text + run.text, marks: last.marks }
    else out.push(run)
  }
  return out
}

function withoutAnchors(text: string): string {
  return text.replaceAll(anchor, '')
}

/**
 * A draft and what became of it: paragraphs edited, added, taken out, carried elsewhere, split and joined. With `ids` the paragraphs
 * that were carried or edited have their ids still, as in the product; without, all ids are new, as in an import.
 */
export function revisedTexts(
  ids: boolean,
  form: TextForm = {},
): fc.Arbitrary<readonly [DraftText, DraftText]> {
  return language().chain((of) =>
    fc
      .tuple(
        draftTexts(of, form),
        fc.array(
          fc.record({ kind: fc.nat(5), at: fc.nat(1000), to: fc.nat(1000), words: words(of) }),
          { maxLength: 6 },
        ),
      )
      .map(([old, edits]) => {
        const paragraphs = [...old.paragraphs]
        edits.forEach((edit, index) => {
          revise(paragraphs, edit, `x${index}`)
        })
        const named = paragraphs.map((paragraph, index) =>
          ids ? paragraph : { ...paragraph, id: `q${index}` },
        )
        return [old, { paragraphs: named }]
      }),
  )
}

interface Edit {
  readonly kind: number
  readonly at: number
  readonly to: number
  readonly words: string
}

function revise(paragraphs: Paragraph[], { kind, at, to, words }: Edit, id: string): void {
  const index = at % Math.max(1, paragraphs.length)
  const paragraph = paragraphs[index]
  if (!paragraph) return
  const put = (runs: readonly Run[]) => ({ ...paragraph, runs: mergeRuns(runs) })
  const fresh: Run = { text: words, marks: {} }
  const half = to % (paragraph.runs.length + 1)
  switch (kind) {
    case 0:
      paragraphs.splice(index, 1)
      return
    case 1:
      paragraphs.splice(index, 0, { ...paragraph, id, runs: words === '' ? [] : [fresh] })
      return
    case 2:
      paragraphs.splice(index, 1)
      paragraphs.splice(to % (paragraphs.length + 1), 0, paragraph)
      return
    case 3:
      paragraphs[index] = put([
        ...paragraph.runs.slice(0, half),
        fresh,
        ...paragraph.runs.slice(half),
      ])
      return
    case 4:
      paragraphs.splice(
        index,
        1,
        { ...put(paragraph.runs.slice(0, half)), id },
        put(paragraph.runs.slice(half)),
      )
      return
    default: {
      const next = paragraphs[index + 1]
      if (next)
        paragraphs.splice(index, 2, { ...put([...paragraph.runs, ...next.runs]), id: next.id })
    }
  }
}

const days = fc.constantFrom('2020-03-02', '2020-03-06', '2008-12-18')

function mastheads(of?: Language): fc.Arbitrary<Masthead> {
  if (of === undefined) return language().chain((any) => mastheads(any))
  return fc.record<Masthead>({
    kind: fc.constantFrom('draft-resolution', 'resolution', 'report', 'unknown'),
    language: fc.constant(of),
    originalLanguage: language(),
    symbol: fc.constantFrom(null, 'E/CN.7/2020/L.5', 'E/CN.7/2020/L.5/Rev.1', 'A/RES/63/197'),
    distribution: fc.constantFrom('general', 'limited', 'restricted'),
    date: fc.option(days),
    organ: fc.constantFrom(null, 'E', 'A'),
    body: fc.constantFrom(null, 'E/CN.7'),
    bodyName: fc.option(words(of)),
    session: fc.option(fc.integer({ min: 1, max: 90 })),
    place: fc.option(words(of)),
    firstDay: fc.option(days),
    lastDay: fc.option(days),
    agendaItems: fc.array(fc.record({ number: fc.constantFrom('6', '97 (a)'), title: words(of) }), {
      maxLength: 2,
    }),
    jobNumber: fc.constantFrom(null, 'V.20-01234'),
    reissued: fc.array(days, { maxLength: 2 }),
    adoption: fc.option(
      fc.record({ date: days, meeting: fc.option(fc.integer({ min: 1, max: 99 })) }),
    ),
    resolutionNumber: fc.constantFrom(null, '63/197'),
  })
}

function sponsorLists(): fc.Arbitrary<SponsorList> {
  return fc
    .uniqueArray(fc.constantFrom('GEO', 'HND', 'JPN', 'PRY', 'USA'), { maxLength: 5 })
    .chain((codes) =>
      fc.tuple(
        ...codes.sort().map((delegation, index) =>
          fc.record({
            delegation: fc.constant(delegation),
            onBehalfOf: fc.constantFrom(null, null, 'EU', 'G77'),
            main: fc.constant(index === 0),
            joinedAt: fc.nat(1_000_000),
          }),
        ),
      ),
    )
}

export function frozenContents(of?: Language, form: TextForm = {}): fc.Arbitrary<FrozenContent> {
  if (of === undefined) return language().chain((any) => frozenContents(any, form))
  return fc.record({
    masthead: mastheads(of),
    title: words(of),
    text: draftTexts(of, form),
    sponsors: sponsorLists(),
  })
}
