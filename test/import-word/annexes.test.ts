// Annexes, tables, repeated notes and emphasis in a Word file, there and back.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchor, type Paragraph, type Run } from '../../shared/document/draft-text.ts'
import { languages, type Language } from '../../shared/document/language.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { noted, shortDraft } from '../sample-contents.ts'
import { linesOf, readWordFile, writeWord } from './round-trip.ts'

interface Words {
  readonly titles: readonly string[]
  readonly cells: readonly string[]
  readonly sentences: readonly string[]
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    titles: ['Plan of action', 'Terms of reference of the working group', 'List of participants'],
    cells: ['State', 'Africa', 'Asia and the Pacific', '1 200', '54', 'See annex II', ''],
    sentences: ['States should report every year.', 'The working group shall meet in Vienna.'],
  },
  fr: {
    titles: ['Plan d’action', 'Mandat du groupe de travail'],
    cells: ['État', 'Afrique', 'Asie et Pacifique', '1 200', '54', ''],
    sentences: ['Les États devraient faire rapport tous les ans.', 'Le groupe se réunit à Vienne.'],
  },
  es: {
    titles: ['Plan de acción', 'Mandato del grupo de trabajo'],
    cells: ['Estado', 'África', 'Asia y el Pacífico', '1.200', '54', ''],
    sentences: ['Los Estados deberían informar cada año.', 'El grupo se reunirá en Viena.'],
  },
  ru: {
    titles: ['План действий', 'Круг ведения рабочей группы'],
    cells: ['Государство', 'Африка', 'Азия', '1 200', '54', ''],
    sentences: ['Государствам следует ежегодно представлять доклады.', 'Группа собирается в Вене.'],
  },
  zh: {
    titles: ['行动计划', '工作组的职权范围'],
    cells: ['国家', '非洲', '亚洲及太平洋', '1 200', '54', ''],
    sentences: ['各国应每年提交报告。', '工作组应在维也纳举行会议。'],
  },
  ar: {
    titles: ['خطة العمل', 'اختصاصات الفريق العامل'],
    cells: ['الدولة', 'أفريقيا', 'آسيا والمحيط الهادئ', '1 200', '54', ''],
    sentences: ['ينبغي للدول أن تقدم تقارير سنوية.', 'يجتمع الفريق العامل في فيينا.'],
  },
}

interface Piece {
  readonly kind: 'annex' | 'rows' | 'numbered' | 'sub'
  readonly pick: number
  readonly note: 'none' | 'new' | 'again'
  readonly columns: number
  readonly rows: number
}

const pieces: fc.Arbitrary<readonly Piece[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('annex', 'rows', 'rows', 'numbered', 'numbered', 'sub'),
    pick: fc.nat(1000),
    note: fc.constantFrom('none', 'none', 'new', 'again'),
    columns: fc.integer({ min: 2, max: 4 }),
    rows: fc.integer({ min: 2, max: 4 }),
  }),
  { maxLength: 10 },
)

/** A draft with annexes behind it: each has a title, numbered paragraphs, tables. */
function withAnnexes(of: Language, parts: readonly Piece[]): FrozenContent {
  const draft = shortDraft(of)
  const more: Paragraph[] = []
  const { titles, cells, sentences } = words[of]
  const at = (list: readonly string[], pick: number) => list[pick % list.length]!
  const notes: string[] = []
  const annotated = (text: string, { note, pick }: Piece): Run[] => {
    const runs: Run[] = text === '' ? [] : [{ text, marks: {} }]
    const known = notes.at(-1)
    if (note === 'again' && known) return [...runs, { text: anchor, marks: { note: known } }]
    if (note === 'none') return runs
    const id = `x${notes.length}`
    notes.push(id)
    return [...runs, { text: `${anchor}${at(sentences, pick)}`, marks: { note: id } }]
  }
  const add = (part: Paragraph['part'], runs: readonly Run[], form: Partial<Paragraph>) =>
    more.push(noted(`a${more.length}`, part, '', { ...form, runs }))
  add('text', [{ text: titles[0]!, marks: {} }], { kind: 'annex' })
  add('numbered', [{ text: sentences[0]!, marks: {} }], {})
  parts.forEach((piece) => {
    const { kind, pick } = piece
    if (kind === 'annex') add('text', annotated(at(titles, pick), piece), { kind })
    else if (kind === 'rows')
      for (let row = 0; row < piece.rows; row++) {
        const texts = Array.from({ length: piece.columns }, (_, column) =>
          row === 0 ? cells[column % 3]! : at(cells, pick + row * 3 + column),
        )
        if (texts.every((text) => text === '')) continue
        const runs = [{ text: texts.join('\t'), marks: {} }]
        add('text', row === 1 ? annotated(texts.join('\t'), piece) : runs, { kind: 'row' })
      }
    else {
      const last = more.at(-1)!
      const below = kind === 'sub' && last.part === 'numbered' ? 1 : 0
      add('numbered', annotated(at(sentences, pick), piece), { level: below })
    }
  })
  // As a title that is read: a heading.
  const [title, ...body] = draft.text.paragraphs
  return { ...draft, text: { paragraphs: [{ ...title!, kind: 'heading' }, ...body, ...more] } }
}

describe('annexes and tables as a Word file', () => {
  test.each(languages)('law: come back as they were, in %s', (of) => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const draft = withAnnexes(of, parts)
        const { document } = readWordFile(writeWord(draft))
        expect(linesOf(document.text)).toEqual(linesOf(draft.text))
      }),
      { numRuns: 25 },
    )
  })
})
