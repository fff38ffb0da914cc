import type { MessageKey } from '../../shared/i18n/translate.ts'
import type { AmbiguityCode } from '../../shared/importers/imported-document.ts'
import { isLanguage } from '../../shared/document/language.ts'
import type { ReadingChoices } from '../../shared/protocol/import-api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { wordsOfAlternative } from './alternative-words.ts'
import { correctionFor } from './alternatives.ts'
import type { ReviewCorrection, ReviewState } from './review-state.ts'
import type { ListedDoubt } from './settled-doubts.ts'

interface DoubtsProps {
  /** Those that are open, and how many there were. */
  readonly doubts: readonly ListedDoubt[]
  readonly count: number
  readonly state: ReviewState
  /** Leads to the paragraph and opens it. */
  readonly onLead: (id: string) => void
  readonly onCorrect: (correction: ReviewCorrection) => void
  readonly onReread: (choices: ReadingChoices) => void
}

/** What is unsure: each place leads to its paragraph, and each other reading of it is a click away. */
export function Doubts({ doubts, count, state, onLead, onCorrect, onReread }: DoubtsProps) {
  const { translate } = useWords()
  const settled =
    count === 0 ? translate('import.no-doubts') : translate('import.all-settled', { count })
  const words = doubts.length === 0 ? settled : translate('import.doubts', { count: doubts.length })
  return (
    <section aria-label={words}>
      <h2 tabIndex={-1}>{words}</h2>
      <output className="hidden">{words}</output>
      <ul className="import-doubts import-doubts-list">
        {doubts.map(({ doubt, place, paragraph }) => (
          <li key={place}>
            <Button kind="quiet" onPress={() => paragraph && onLead(paragraph.id)}>
              {translate('import.line', { line: doubt.line })} · {translate(wordsOf(doubt.code))}
            </Button>
            <bdi className="import-excerpt">{doubt.excerpt}</bdi>
            <Readings
              doubt={doubt}
              place={place}
              paragraph={paragraph}
              state={state}
              onCorrect={onCorrect}
              onReread={onReread}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ReadingsProps extends ListedDoubt {
  readonly state: ReviewState
  readonly onCorrect: (correction: ReviewCorrection) => void
  readonly onReread: (choices: ReadingChoices) => void
}

/** How the place was read, and the other readings, those that a click can take as buttons. */
export function Readings({ doubt, place, paragraph, state, onCorrect, onReread }: ReadingsProps) {
  const words = useWords()
  const { translate } = words
  const [taken, ...others] = doubt.alternatives
  return (
    <span className="import-readings">
      {taken !== undefined && (
        <span className="quiet">
          {translate('import.taken-as', { words: isolate(wordsOfAlternative(taken, words)) })}
        </span>
      )}
      {others.map((other) => {
        const label = translate('import.instead', {
          words: isolate(wordsOfAlternative(other, words)),
        })
        const left = state.left.findIndex(({ line }) => line === doubt.line)
        const correction = left < 0 && paragraph && correctionFor(doubt, other, paragraph, state)
        const part = Object.hasOwn(partsOfLeft, other) ? partsOfLeft[other] : undefined
        if (left >= 0 && part)
          return (
            <Button
              key={other}
              onPress={() => onCorrect({ kind: 'bring-back', index: left, part, newId: newId() })}
            >
              {label}
            </Button>
          )
        if (doubt.code === 'language-uncertain' && isLanguage(other))
          return (
            <Button key={other} onPress={() => onReread({ language: other })}>
              {label}
            </Button>
          )
        if (doubt.code === 'unknown-sponsor' && state.unknown.includes(doubt.excerpt))
          return (
            <Button
              key={other}
              onPress={() =>
                onCorrect({ kind: 'name-sponsor', name: doubt.excerpt, delegation: null })
              }
            >
              {label}
            </Button>
          )
        return correction ? (
          <Button key={other} onPress={() => onCorrect({ kind: 'text', correction })}>
            {label}
          </Button>
        ) : (
          <span key={other} className="quiet">
            {label}
          </span>
        )
      })}
      <Button kind="quiet" onPress={() => onCorrect({ kind: 'confirm', doubt: place })}>
        {translate('import.right')}
      </Button>
    </span>
  )
}

/** What a line that is no text becomes by another reading of it. */
const partsOfLeft: Readonly<Record<string, 'title' | 'text'>> = {
  'a title': 'title',
  'a paragraph': 'text',
}

function newId(): string {
  return `back-${crypto.randomUUID().slice(0, 12)}`
}

function isolate(words: string): string {
  return `\u2068${words}\u2069`
}

const codes: Readonly<Partial<Record<AmbiguityCode, MessageKey>>> = {
  'reference-or-number': 'import.doubt-reference-or-number',
  'reference-without-note': 'import.doubt-reference-without-note',
  'note-without-reference': 'import.doubt-note-without-reference',
  'note-out-of-order': 'import.doubt-note-out-of-order',
  'number-differs': 'import.doubt-number-differs',
  'numbering-restarts': 'import.doubt-numbering-restarts',
  'heading-or-paragraph': 'import.doubt-heading-or-paragraph',
  'annex-or-heading': 'import.doubt-annex-or-heading',
  'table-or-text': 'import.doubt-table-or-text',
  'level-uncertain': 'import.doubt-level-uncertain',
  'paragraph-continues': 'import.doubt-paragraph-continues',
  'paragraph-unfinished': 'import.doubt-paragraph-unfinished',
  'opening-unknown': 'import.doubt-opening-unknown',
  'paragraph-across-pages': 'import.doubt-paragraph-across-pages',
  'bullet-as-subparagraph': 'import.doubt-bullet-as-subparagraph',
  'part-uncertain': 'import.doubt-part-uncertain',
  'masthead-line': 'import.doubt-masthead-line',
  'unknown-sponsor': 'import.doubt-unknown-sponsor',
  'word-or-compound': 'import.doubt-word-or-compound',
  'label-apart': 'import.doubt-label-apart',
  'break-in-paragraph': 'import.doubt-break-in-paragraph',
  'damaged-words': 'import.doubt-damaged-words',
  'letters-out-of-order': 'import.doubt-letters-out-of-order',
  'language-uncertain': 'import.doubt-language-uncertain',
  'bracket-or-proposal': 'import.doubt-bracket-or-proposal',
  'other-file': 'import.doubt-other-file',
  'not-a-resolution': 'import.doubt-not-a-resolution',
}

/** An importer may know more kinds of doubt than this page has words for. */
function wordsOf(code: AmbiguityCode): MessageKey {
  return codes[code] ?? 'import.doubt-other'
}
