import { useMemo } from 'react'
import { bodyText, maxLevel, type Paragraph } from '../../shared/document/draft-text.ts'
import { readFootnotes } from '../../shared/document/footnotes.ts'
import { directionOf } from '../../shared/document/language.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'
import { numberParagraphs } from '../../shared/numbering/number-paragraphs.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { type Correction, cutsIn, numbersIn } from './correct.ts'
import { placeLines } from './place-lines.ts'

interface ReviewTextProps {
  readonly content: FrozenContent
  readonly document: ImportedDocument | null
  readonly lines: readonly string[]
  /** The paragraph that is being corrected. */
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly onCorrect: (correction: Correction) => void
}

/** Every paragraph beside the lines it was read from. */
export function ReviewText(props: ReviewTextProps) {
  const { content, document, lines, open, onOpen, onCorrect } = props
  const { translate } = useWords()
  const { text, masthead } = content
  const { language } = masthead
  const numbers = useMemo(() => numberParagraphs(text, { language }), [text, language])
  const sources = useMemo(
    () => placeLines(text, document?.lines ?? [], lines),
    [text, document, lines],
  )
  const doubts = new Set(document?.ambiguities.map(({ line }) => line))
  const writing = { lang: language, dir: directionOf(language) }
  return (
    <ol className="import-rows" aria-label={translate('import.text')}>
      {text.paragraphs.map((paragraph, index) => {
        const source = sources.get(paragraph.id) ?? []
        const isUnsure = source.some(({ line }) => doubts.has(line))
        return (
          <li
            key={paragraph.id}
            id={`import-${paragraph.id}`}
            className="import-row"
            data-unsure={isUnsure || undefined}
          >
            <div className="import-source" {...writing}>
              {source.map(({ line, words }) => (
                <p key={line}>
                  <span className="import-line">{line}</span> {words}
                </p>
              ))}
            </div>
            <div className="import-paragraph" data-level={paragraph.level} {...writing}>
              <Words
                paragraph={paragraph}
                content={content}
                number={numbers[index]?.printed ?? null}
              />
            </div>
            <div className="import-acts">
              <span className="quiet">{translate(`import.act-${roleOf(paragraph)}`)}</span>
              <Button
                kind="quiet"
                aria-expanded={open === paragraph.id}
                onPress={() => onOpen(open === paragraph.id ? null : paragraph.id)}
              >
                {translate('import.correct')}
              </Button>
              {isUnsure && <span className="import-mark">?</span>}
            </div>
            {open === paragraph.id && (
              <Corrections
                content={content}
                paragraph={paragraph}
                isFirst={index === 0}
                onCorrect={onCorrect}
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}

function roleOf({ kind, part }: Paragraph): 'heading' | 'preamble' | 'operative' | 'text' {
  if (kind === 'heading') return 'heading'
  return part === 'preamble' || part === 'operative' ? part : 'text'
}

interface WordsProps {
  readonly paragraph: Paragraph
  readonly content: FrozenContent
  readonly number: string | null
}

function Words({ paragraph, content, number }: WordsProps) {
  const references = readFootnotes(content.text).filter(
    ({ paragraphId }) => paragraphId === paragraph.id,
  )
  const words = paragraph.runs.map((run, index) => {
    // A paragraph's runs have no other identity than their place.
    const key = index
    if (run.marks.note === undefined)
      return run.marks.emphasis ? <em key={key}>{run.text}</em> : <span key={key}>{run.text}</span>
    const note = references.find(({ footnote }) => footnote.id === run.marks.note)?.footnote
    return (
      <sup key={key} title={note?.runs.map(({ text }) => text).join('')}>
        {note?.number}
      </sup>
    )
  })
  return (
    <p className={paragraph.kind === 'heading' ? 'import-heading' : undefined}>
      {number !== null && <span className="import-number">{number} </span>}
      {words}
    </p>
  )
}

interface CorrectionsProps {
  readonly content: FrozenContent
  readonly paragraph: Paragraph
  readonly isFirst: boolean
  readonly onCorrect: (correction: Correction) => void
}

/** The other readings of a paragraph, each a button. */
function Corrections({ content, paragraph, isFirst, onCorrect }: CorrectionsProps) {
  const { translate } = useWords()
  const { id, kind, part, level } = paragraph
  const parts = (['preamble', 'operative', 'text'] as const).filter(
    (each) => kind === 'heading' || each !== part,
  )
  return (
    <fieldset className="import-corrections">
      <legend className="hidden">{translate('import.corrections')}</legend>
      {parts.map((each) => (
        <Button key={each} onPress={() => onCorrect({ kind: 'part', id, part: each })}>
          {translate(`import.act-${each}`)}
        </Button>
      ))}
      <Button onPress={() => onCorrect({ kind: kind === 'heading' ? 'paragraph' : 'heading', id })}>
        {translate(kind === 'heading' ? 'import.act-paragraph' : 'import.act-heading')}
      </Button>
      {level < maxLevel && (
        <Button onPress={() => onCorrect({ kind: 'level', id, by: 1 })}>
          {translate('import.act-deeper')}
        </Button>
      )}
      {level > 0 && (
        <Button onPress={() => onCorrect({ kind: 'level', id, by: -1 })}>
          {translate('import.act-higher')}
        </Button>
      )}
      {!isFirst && (
        <Button onPress={() => onCorrect({ kind: 'join', id })}>
          {translate('import.act-join')}
        </Button>
      )}
      {numbersIn(content.text, id).map(({ note, number }) => (
        <Button key={note} onPress={() => onCorrect({ kind: 'number', id, note })}>
          {translate('import.act-number', { note: number })}
        </Button>
      ))}
      {bodyText(paragraph).length > 0 &&
        cutsIn(paragraph).map(({ at, words }) => (
          <Button
            key={at}
            onPress={() => onCorrect({ kind: 'split', id, at, newId: `${id.slice(0, 30)}-c${at}` })}
          >
            {translate('import.act-split', { words: `\u2068${words}\u2069` })}
          </Button>
        ))}
    </fieldset>
  )
}
