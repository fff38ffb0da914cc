// A paragraph as the reader of a Word file has taken it, before its notes have their signs.
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { superscripts } from '../notes/note-signs.ts'
import type { WordPiece } from './read-words.ts'

export interface Taken {
  pieces: readonly WordPiece[]
  /** The number that was printed, where another one stands for it. */
  readonly printed?: string
  readonly number: string | null
  /** The level in its list, from 0. */
  readonly depth?: number
  readonly heading: boolean
  readonly row: boolean
}

/** Words that are struck by a line through them, and numbers that another one stands for. */
export function findDoubts(paragraphs: readonly Taken[]): Ambiguity[] {
  return paragraphs.flatMap(({ pieces, number, printed }, index): Ambiguity[] => {
    const line = index + 1
    const struck = pieces.flatMap((piece) => (isStruck(piece) ? piece.text.trim() : []))
    return [
      ...struck.map((words) => doubtStruck(line, words)),
      ...(printed === undefined
        ? []
        : [
            {
              code: 'level-uncertain' as const,
              line,
              excerpt: excerptOf(`${printed} ${plainWords([pieces])}`),
              alternatives: [number ?? '', printed],
            },
          ]),
    ]
  })
}

const plainLook = { italic: false, bold: false, kai: false } as const

function isStruck(piece: WordPiece): piece is Extract<WordPiece, { kind: 'words' }> {
  return piece.kind === 'words' && piece.struck === true && piece.text.trim() !== ''
}

/** Before there was Track Changes, and where it is off, people strike words so; whose proposal that is, the file does not say. */
function doubtStruck(line: number, words: string): Ambiguity {
  const alternatives = [`characters ${words}`]
  return { code: 'bracket-or-proposal', line, excerpt: excerptOf(words), alternatives }
}

/** What belongs behind so many paragraphs stands in another file. */
export function doubtOtherFile(paragraphs: readonly Taken[], count: number): Ambiguity {
  const before = paragraphs[count - 1]
  return {
    code: 'other-file',
    line: Math.max(1, count),
    excerpt: excerptOf(before ? plainWords([before.pieces]) : ''),
    alternatives: [],
  }
}

export function bareParagraph(pieces: readonly WordPiece[]): Taken {
  return { pieces, number: null, heading: false, row: false }
}

export function plainPiece(text: string): WordPiece {
  return { kind: 'words', text, look: plainLook, tracks: [] }
}

export function plainWords(paragraphs: readonly (readonly WordPiece[])[]): string {
  return paragraphs
    .map((pieces) => pieces.map((piece) => ('text' in piece ? piece.text : '')).join(''))
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/**
 * In a file without notes of its own a raised figure is the sign of one that somebody typed, or that of a square: written as text has it, ¹ and
 * not 1.
 */
export function raisedOrPlain(
  { kind, text }: WordPiece & { text: string },
  isTyped: boolean,
): string {
  if (kind !== 'raised' || !isTyped) return text
  return text.replaceAll(/\d/gu, (digit) => superscripts[Number(digit)] ?? digit)
}

/** A row may hold a reference to a note and no words. */
export function saysAnything(cells: readonly (readonly WordPiece[])[]): boolean {
  return plainWords(cells) !== '' || cells.flat().some((piece) => !('text' in piece))
}

/** The sign of a note stands before its words too. */
export function withoutMark(text: string, mark = ''): string {
  const own = mark !== '' && text.startsWith(mark) ? text.slice(mark.length) : text
  return own.replace(/^\s*\*{0,3}\s*/u, '')
}
