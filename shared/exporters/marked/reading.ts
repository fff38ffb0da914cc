// A marked text as somebody reads it from top to bottom: what was joined is one paragraph with a struck sign where it was cut, what moved stands at
// its new place and leaves a line behind at the old one.
import type { Language } from '../../document/language.ts'
import { markedWording } from '../wording/marked-wording.ts'
import { joinMarked } from './mark-runs.ts'
import type { MarkedParagraph, MarkedRun, MarkedText, Op, Place, Shape } from './marked-text.ts'

export interface ReadParagraph {
  readonly place: Place
  /** What it is in the new text, of a deleted one in the old text. */
  readonly shape: Shape
  readonly runs: readonly MarkedRun[]
  /** Said in the margin: where it was, or its old and new number; null where nothing is to be said. */
  readonly remark: string | null
  /** It moved here, or became another kind of paragraph: a change without words. */
  readonly changedAsWhole: boolean
  /** The old place of a paragraph that moved: its runs are not words of the text. */
  readonly ghost: boolean
}

const endSign = '\u00B6'

export function readParagraphs({ paragraphs, language }: MarkedText): ReadParagraph[] {
  const read: ReadParagraph[] = []
  let waiting: readonly MarkedRun[] = []
  paragraphs.forEach((paragraph, index) => {
    const goesOn = isOneRow(paragraph, paragraphs[index + 1])
    const runs = [...waiting, ...paragraph.runs]
    const isJoined = goesOn && paragraph.end === 'deleted' && paragraph.place !== 'old'
    waiting = isJoined ? [...runs, sign('deleted')] : []
    const shape = paragraph.new ?? paragraph.old
    if (isJoined || !shape) return
    if (isGhost(paragraph)) {
      if (!goesOn) read.push(ghostOf(paragraph, shape, language))
    } else {
      const isDivided = goesOn && paragraph.end === 'inserted' && paragraph.old
      const marked = isDivided ? [...runs, sign('inserted')] : runs
      read.push(readOne(paragraph, shape, joinMarked(marked), language))
    }
  })
  return read
}

/** Whether the next paragraph comes of the same row, at the same place. */
function isOneRow({ row, place }: MarkedParagraph, next: MarkedParagraph | undefined): boolean {
  return row !== null && next?.row === row && next.place === place
}

function isGhost({ moved, place }: MarkedParagraph): boolean {
  return moved !== null && place === 'old'
}

function readOne(
  paragraph: MarkedParagraph,
  shape: Shape,
  runs: readonly MarkedRun[],
  language: Language,
): ReadParagraph {
  const { place, moved, old, new: now } = paragraph
  const isOther = (name: 'kind' | 'part' | 'level') => old && now && old[name] !== now[name]
  return {
    place: moved ? 'both' : place,
    shape,
    runs,
    remark: remarkOf(paragraph, language),
    changedAsWhole: moved !== null || (['kind', 'part', 'level'] as const).some(isOther),
    ghost: false,
  }
}

function remarkOf(
  { moved, old, new: now, end }: MarkedParagraph,
  language: Language,
): string | null {
  if (moved?.from)
    return markedWording(language).movedFrom.replace('{label}', () => moved.from ?? '')
  if (!old || !now || end !== 'kept') return null
  const [before, after] = [old.number, now.number].map((number) =>
    (number ?? '').replace(/(?: -|\.)$/u, ''),
  )
  if (before === after || before === '' || after === '') return null
  // The arrow of a line that runs from right to left.
  return language === 'ar' ? `${before} ← ${after}` : `${before} → ${after}`
}

function ghostOf({ moved }: MarkedParagraph, shape: Shape, language: Language): ReadParagraph {
  const { movedTo } = markedWording(language)
  const line = `[${[moved?.from, movedTo.replace('{label}', () => moved?.to ?? '')].filter(Boolean).join(' ')}]`
  return {
    place: 'old',
    shape: { ...shape, number: null },
    runs: [{ op: 'kept', text: line, setOff: false, wasSetOff: false }],
    remark: null,
    changedAsWhole: false,
    ghost: true,
  }
}

function sign(op: Op): MarkedRun {
  return { op, text: endSign, setOff: false, wasSetOff: false }
}
