import { useState } from 'react'
import { toJson } from '../../shared/exporters/to-json.ts'
import { bodyText, type DraftText } from '../../shared/document/draft-text.ts'
import type { MessageKey } from '../../shared/i18n/translate.ts'
import type { Ambiguity, AmbiguityCode } from '../../shared/importers/imported-document.ts'
import type { ImportReview } from '../../shared/protocol/import-api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { createFrom } from '../import-calls.ts'
import { navigate } from '../navigation.tsx'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { useTask } from '../use-task.ts'
import { correct, type Correction } from './correct.ts'
import { LeftOut } from './left-out.tsx'
import { ReviewFacts } from './review-facts.tsx'
import { ReviewText } from './review-text.tsx'

interface ReviewProps {
  readonly review: ImportReview
  readonly onAnother: () => void
}

/** The document as it was understood, to be put right before it becomes a draft. */
export function Review({ review, onAnother }: ReviewProps) {
  const { translate } = useWords()
  const [texts, setTexts] = useState<readonly DraftText[]>([review.content.text])
  const [open, setOpen] = useState<string | null>(null)
  const task = useTask()
  const text = texts.at(-1) ?? review.content.text
  const content = { ...review.content, text, title: titleOf(text) || review.content.title }
  const take = (correction: Correction) => {
    setTexts([...texts, correct(text, correction)])
    if (correction.kind === 'join') setOpen(null)
  }
  const create = () =>
    task.run(
      () => createFrom(toJson(content)),
      ({ id }) => navigate({ page: 'draft', id }),
    )
  return (
    <>
      <ReviewFacts content={content} document={review.document} />
      <Doubts review={review} text={text} onOpen={setOpen} />
      <section aria-label={translate('import.text')}>
        <h2>{translate('import.text')}</h2>
        <ReviewText
          content={content}
          document={review.document}
          lines={review.lines}
          open={open}
          onOpen={setOpen}
          onCorrect={take}
        />
      </section>
      <LeftOut review={review} />
      <ProblemNotice problem={task.problem} />
      <div className="actions import-end">
        <Button kind="primary" onPress={create} isDisabled={task.busy}>
          {translate('import.create')}
        </Button>
        {texts.length > 1 && (
          <Button onPress={() => setTexts(texts.slice(0, -1))}>{translate('import.undo')}</Button>
        )}
        <Button kind="quiet" onPress={onAnother}>
          {translate('import.another')}
        </Button>
      </div>
    </>
  )
}

function titleOf({ paragraphs }: DraftText): string {
  return paragraphs
    .filter(({ part }) => part === 'title')
    .map(bodyText)
    .join(' ')
}

interface DoubtsProps {
  readonly review: ImportReview
  readonly text: DraftText
  readonly onOpen: (id: string) => void
}

/** What is unsure, each place leading to its paragraph. */
function Doubts({ review, text, onOpen }: DoubtsProps) {
  const { translate } = useWords()
  const doubts = review.document?.ambiguities ?? []
  const lead = (ambiguity: Ambiguity) => {
    const id = paragraphAt(review, text, ambiguity.line)
    if (id === null) return
    onOpen(id)
    document.getElementById(`import-${id}`)?.scrollIntoView({ block: 'center' })
  }
  if (doubts.length === 0) return <p className="quiet">{translate('import.no-doubts')}</p>
  return (
    <section aria-label={translate('import.doubts', { count: doubts.length })}>
      <h2>{translate('import.doubts', { count: doubts.length })}</h2>
      <ul className="import-doubts">
        {doubts.map((doubt, index) => (
          // Two doubts may concern one line and say the same.
          <li key={`${index} ${doubt.code}`}>
            <Button kind="quiet" onPress={() => lead(doubt)}>
              {translate('import.line', { line: doubt.line })} · {translate(wordsOf(doubt.code))}
            </Button>
            <bdi className="import-excerpt">{doubt.excerpt}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The paragraph that a line was read into; the first where it stands before the text. */
function paragraphAt({ document: read }: ImportReview, text: DraftText, line: number) {
  const present = new Set(text.paragraphs.map(({ id }) => id))
  const begins = (read?.lines ?? []).filter(({ paragraphId }) => present.has(paragraphId))
  const above = begins.filter((each) => each.line <= line).sort((a, b) => b.line - a.line)
  return above[0]?.paragraphId ?? text.paragraphs[0]?.id ?? null
}

const codes: Readonly<Partial<Record<AmbiguityCode, MessageKey>>> = {
  'reference-or-number': 'import.doubt-reference-or-number',
  'reference-without-note': 'import.doubt-reference-without-note',
  'note-without-reference': 'import.doubt-note-without-reference',
  'note-out-of-order': 'import.doubt-note-out-of-order',
  'number-differs': 'import.doubt-number-differs',
  'numbering-restarts': 'import.doubt-numbering-restarts',
  'heading-or-paragraph': 'import.doubt-heading-or-paragraph',
  'paragraph-across-pages': 'import.doubt-paragraph-across-pages',
  'bullet-as-subparagraph': 'import.doubt-bullet-as-subparagraph',
  'part-uncertain': 'import.doubt-part-uncertain',
  'masthead-line': 'import.doubt-masthead-line',
  'unknown-sponsor': 'import.doubt-unknown-sponsor',
  'word-or-compound': 'import.doubt-word-or-compound',
  'language-uncertain': 'import.doubt-language-uncertain',
  'bracket-or-proposal': 'import.doubt-bracket-or-proposal',
  'not-a-resolution': 'import.doubt-not-a-resolution',
}

/** An importer may know more kinds of doubt than this page has words for. */
function wordsOf(code: AmbiguityCode): MessageKey {
  return codes[code] ?? 'import.doubt-other'
}
