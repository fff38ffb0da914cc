// The paragraphs of the text: style, number, words, and the mark at the end, which says whether the paragraph was added, deleted, split,
// joined or moved (ISO/IEC 29500-1, 17.13.5). When two paragraphs become one, Word keeps the properties of the second.
import { unreachable } from '../../assert.ts'
import type { Language } from '../../document/language.ts'
import { joinMarked } from '../marked/mark-runs.ts'
import {
  onlySide,
  type MarkedParagraph,
  type MarkedRun,
  type Op,
  type Shape,
} from '../marked/marked-text.ts'
import { NumberingPlan, type NumberPlace, placeOfStyle, writePlace } from './numbering.ts'
import type { Tracked } from './revision-marks.ts'
import { tag, valued } from './xml.ts'
import { writeRuns, type Ground, type RunContext } from './write-runs.ts'

export interface WrittenBody {
  /** The title, and what comes after it. */
  readonly title: string
  readonly paragraphs: string
  readonly numbering: string
}

export function writeBody(
  paragraphs: readonly MarkedParagraph[],
  context: RunContext,
  language: Language,
): WrittenBody {
  const plain = toFile(paragraphs)
  const plan = new NumberingPlan(language)
  const places = giveNumbers(plain, plan)
  const written = plain.map((paragraph, index) =>
    writeParagraph(paragraph, places[index] ?? noPlaces, context),
  )
  const isTitle = ({ old, new: now }: FileParagraph) => (now ?? old)?.part === 'title'
  const first = plain.findIndex((paragraph) => !isTitle(paragraph))
  const end = first < 0 ? plain.length : first
  return {
    title: written.slice(0, end).join(''),
    paragraphs: written.slice(end).join(''),
    numbering: plan.write(),
  }
}

/** A paragraph of the file. Where it moved, both of its places have one name. */
interface FileParagraph {
  readonly ground: Ground
  readonly name: string | null
  readonly runs: readonly MarkedRun[]
  readonly end: Tracked | null
  readonly old: Shape | null
  readonly new: Shape | null
  /** Whether an end of a paragraph of that text is this one. */
  readonly closes: { readonly old: boolean; readonly new: boolean }
}

/**
 * At its new place a paragraph that moved shows its new words only: the struck ones stand at its old place, and would come back twice
 * if they were rejected.
 */
function toFile(paragraphs: readonly MarkedParagraph[]): FileParagraph[] {
  const file: FileParagraph[] = []
  let waiting: MarkedRun[] = []
  for (const paragraph of paragraphs) {
    const { moved, place, runs, end, row } = paragraph
    if (moved === null) {
      file.push({
        ...shapesAt(paragraph),
        ground: 'staying',

        name: null,
        runs,
        end: onEnd(end),
      })
      continue
    }
    const name = `move${row ?? 0}`
    if (place === 'old') {
      file.push({
        ...shapesAt(paragraph),
        ground: 'moveFrom',
        name,
        runs,
        end: 'moveFrom',
      })
      continue
    }
    const own = joinMarked([...waiting, ...onlySide(runs, 'new')])
    waiting = end === 'deleted' ? own : []
    if (end === 'deleted') continue
    const added = onEnd(end)
    file.push({
      ...shapesAt(paragraph),
      old: null,
      closes: { old: false, new: true },
      ground: 'moveTo',
      name,
      runs: own,
      end: isWholeEnd(paragraph, paragraphs) ? arrivedEnd(own) : added,
    })
  }
  return file
}

/** Like the words before it: LibreOffice leaves an empty paragraph where the two differ and are rejected. */
function arrivedEnd(runs: readonly MarkedRun[]): Tracked {
  return runs.at(-1)?.op === 'inserted' ? 'ins' : 'moveTo'
}

/** The last end of a row that moved was moved with it; one before it may have been put in by a split. */
function isWholeEnd(paragraph: MarkedParagraph, all: readonly MarkedParagraph[]): boolean {
  const next = all[all.indexOf(paragraph) + 1]
  return paragraph.end === 'kept' || next?.row !== paragraph.row || next.place !== paragraph.place
}

function shapesAt({ old, new: now, end }: MarkedParagraph) {
  return {
    old,
    new: now,
    closes: { old: end !== 'inserted' && old !== null, new: end !== 'deleted' && now !== null },
  }
}

function onEnd(end: Op): Tracked | null {
  if (end === 'kept') return null
  return end === 'inserted' ? 'ins' : 'del'
}

interface Places {
  readonly old: NumberPlace | null
  readonly new: NumberPlace | null
}

const noPlaces: Places = { old: null, new: null }

/** The new text is counted first, the old one in the same lists wherever they give its numbers. */
function giveNumbers(paragraphs: readonly FileParagraph[], plan: NumberingPlan): Places[] {
  const countNew = plan.count()
  const now = paragraphs.map(({ new: shape, closes }) =>
    shape && closes.new ? countNew.next(shape, null) : null,
  )
  const countOld = plan.count()
  return paragraphs.map(({ old: shape, closes }, index) => {
    const own = now[index] ?? null
    return { new: own, old: shape && closes.old ? countOld.next(shape, own) : null }
  })
}

function writeParagraph(
  { ground, name, runs, end, old, new: now, closes }: FileParagraph,
  places: Places,
  context: RunContext,
): string {
  const { marks } = context
  marks.nextParagraph()
  const own = closes.new ? formOf(now, places.new) : formOf(old, places.old)
  const before = closes.old && closes.new ? formOf(old, places.old) : own
  const properties = tag(
    'w:pPr',
    {},
    own,
    end === null ? '' : tag('w:rPr', {}, marks.onEnd(end)),
    before === own ? '' : marks.before('pPrChange', tag('w:pPr', {}, before)),
  )
  const paragraph = tag('w:p', {}, properties, writeRuns(runs, context, ground))
  return name === null || ground === 'staying' ? paragraph : marks.range(ground, name, paragraph)
}

/** Style and number; what the style says by itself is left out. */
function formOf(shape: Shape | null, place: NumberPlace | null): string {
  if (shape === null) return ''
  const style = styleOf(shape)
  const usual = placeOfStyle(style)
  const isUsual = usual?.list === place?.list && usual?.level === place?.level
  return valued('w:pStyle', style) + (isUsual ? '' : writePlace(place ?? noList))
}

/** Takes the number of its style from a paragraph. */
const noList: NumberPlace = { list: 0, level: 0 }

function styleOf({ kind, part, level }: Shape): string {
  if (kind === 'heading') return `UNHeading${Math.min(level, 2) + 1}`
  if (level > 0) return `UNSubparagraph${Math.min(level, 3)}`
  switch (part) {
    case 'title':
      return 'UNTitle'
    case 'subject':
      return 'UNSubject'
    case 'preamble':
      return 'UNPreambular'
    case 'operative':
    case 'numbered':
      return 'UNOperative'
    case 'text':
      return 'UNText'
    default:
      return unreachable(part)
  }
}
