import type { Marks } from '../../shared/document/draft-text.ts'
import { anchor } from '../../shared/document/draft-text.ts'
import type { FootnoteReference } from '../../shared/document/footnotes.ts'
import type { Negotiation } from '../../shared/negotiation/negotiation.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { insertStyle, lookOf, strikeStyle } from '../negotiation/delegation-look.ts'
import type { ScreenBlock, ScreenPiece } from './screen-steps.ts'

interface ScreenTextProps {
  readonly block: ScreenBlock
  readonly negotiation: Negotiation
  readonly notes: readonly FootnoteReference[]
  /** The proposal that is looked at: the marks of the others step back. Null: none does. */
  readonly sid: string | null
}

/** The words of a paragraph with everybody's marks. The name of whoever proposes stands before their words, once a stretch. */
export function ScreenText({ block, negotiation, notes, sid }: ScreenTextProps) {
  const { pieces, paragraph } = block
  const numbers = new Map(notes.map(({ footnote }) => [footnote.id, footnote.number]))
  return pieces.map((piece, index) => (
    // The pieces are those of one reading of the text; a change of the text draws them anew.
    <Piece
      key={`${paragraph.id} ${index}`}
      piece={piece}
      before={pieces[index - 1] ?? null}
      negotiation={negotiation}
      numbers={numbers}
      sid={sid}
    />
  ))
}

interface PieceProps {
  readonly piece: ScreenPiece
  readonly before: ScreenPiece | null
  readonly negotiation: Negotiation
  readonly numbers: ReadonlyMap<string, number>
  readonly sid: string | null
}

function Piece({ piece, before, negotiation, numbers, sid }: PieceProps) {
  const marks = marksOf(piece)
  const earlier = before ? marksOf(before) : {}
  if (marks.note !== undefined)
    return earlier.note === marks.note ? null : (
      <sup className="screen-note">{numbers.get(marks.note)}</sup>
    )
  const [owners, earlierOwners] = [ownersOf(marks), ownersOf(earlier)]
  const newcomers = owners.filter((owner) => !earlierOwners.some(({ key }) => key === owner.key))
  const faded = sid !== null && owners.length > 0 && !owners.some((owner) => owner.sid === sid)
  const words = piece.kind === 'end' ? '¶' : piece.run.text.replaceAll(anchor, '')
  return (
    <span className="screen-run" data-faded={faded}>
      {[...new Set(newcomers.map(({ by }) => by))].map((by) => (
        <Who key={by} by={by} negotiation={negotiation} />
      ))}
      <Words marks={marks} negotiation={negotiation} words={words} />
    </span>
  )
}

interface WordsProps {
  readonly marks: Marks
  readonly negotiation: Negotiation
  readonly words: string
}

/** Proposed words are underlined, struck words struck, each in its delegation's line; both at once where both hold. */
function Words({ marks, negotiation, words }: WordsProps) {
  const owner = marks.sub ?? marks.ins
  const strikes = marks.del ?? []
  const style = [
    owner ? insertStyle(lookOf(negotiation, owner.by)) : '',
    strikes.length > 0 ? strikeStyle(strikes.map(({ by }) => lookOf(negotiation, by))) : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
  const set = (element: HTMLElement | null) => {
    if (element) element.style.cssText = style
  }
  const inner = owner ? <ins ref={strikes.length > 0 ? undefined : set}>{words}</ins> : words
  if (strikes.length === 0) return <span>{inner}</span>
  return (
    <del className="screen-struck" ref={set}>
      {inner}
    </del>
  )
}

function Who({ by, negotiation }: { by: string; negotiation: Negotiation }) {
  const { language } = useWords()
  return (
    <span className="screen-who" style={{ color: lookOf(negotiation, by).colour }}>
      <bdi lang={language}>{delegationName(by, language)}</bdi>
    </span>
  )
}

/** Whose marks words bear; putting in and striking are told apart, so that each is named where it begins. */
function ownersOf({ ins, sub, del = [] }: Marks) {
  const owner = sub ?? ins
  const put = owner ? [{ ...owner, key: `ins ${owner.sid}` }] : []
  return [...put, ...del.map((strike) => ({ ...strike, key: `del ${strike.sid}` }))]
}

function marksOf(piece: ScreenPiece): Marks {
  return piece.kind === 'run' ? piece.run.marks : piece.marks
}
