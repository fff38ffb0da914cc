import { useMemo, useState } from 'react'
import { toJson } from '../../shared/exporters/to-json.ts'
import type { ImportReview, ReadingChoices } from '../../shared/protocol/import-api.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { createFrom } from '../import-calls.ts'
import { navigate } from '../navigation.tsx'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { useTask } from '../use-task.ts'
import { bracketsIn } from './correct-brackets.ts'
import { LeftOut } from './left-out.tsx'
import { Doubts } from './review-doubts.tsx'
import { ReviewMasthead } from './review-masthead.tsx'
import { ReviewNotes } from './review-notes.tsx'
import { ReviewSponsors } from './review-sponsors.tsx'
import {
  type ReviewCorrection,
  type ReviewState,
  startReview,
  titleOf,
  toReviewedContent,
} from './review-state.ts'
import { ReviewText } from './review-text.tsx'
import { openDoubts } from './settled-doubts.ts'
import { ReviewWarnings } from './review-warnings.tsx'

interface ReviewProps {
  readonly review: ImportReview
  readonly state: ReviewState
  /** Whether the file is being read again. */
  readonly busy: boolean
  readonly mayUndo: boolean
  readonly onCorrect: (correction: ReviewCorrection) => void
  readonly onUndo: () => void
  readonly onReread: (choices: ReadingChoices) => void
  readonly onAnother: () => void
}

/** The document as it was understood, to be put right before it becomes a draft. */
export function Review(props: ReviewProps) {
  const { review, state, onCorrect, onReread } = props
  const { translate } = useWords()
  const [open, setOpen] = useState<string | null>(null)
  const start = useMemo(() => startReview(review), [review])
  const all = review.document?.ambiguities ?? []
  const doubts = openDoubts(all, state, start)
  const take = (correction: ReviewCorrection) => {
    if (correction.kind === 'text' && correction.correction.kind === 'join') setOpen(null)
    onCorrect(correction)
  }
  return (
    <>
      <NoResolution state={state} />
      <ReviewWarnings review={review} busy={props.busy} onReread={onReread} />
      <Doubts
        doubts={doubts}
        count={all.length}
        state={state}
        onOpen={setOpen}
        onCorrect={take}
        onReread={onReread}
      />
      <details className="import-left" open>
        <summary>{translate('import.facts')}</summary>
        <ReviewMasthead masthead={state.masthead} title={titleOf(state.text)} onCorrect={take} />
      </details>
      <ReviewSponsors state={state} onCorrect={take} />
      <section aria-label={translate('import.text')}>
        <h2>{translate('import.text')}</h2>
        <Proposals state={state} onCorrect={take} />
        <ReviewText
          state={state}
          doubts={doubts}
          lines={review.lines}
          open={open}
          onOpen={setOpen}
          onCorrect={take}
          onReread={onReread}
        />
      </section>
      <ReviewNotes state={state} onCorrect={take} />
      <LeftOut review={review} state={state} onCorrect={take} />
      <ReviewEnd {...props} />
    </>
  )
}

function isResolution({ masthead: { kind } }: ReviewState): boolean {
  return kind === 'draft-resolution'
}

/** Said before anything else, and once more where a draft is made. */
function NoResolution({ state }: { readonly state: ReviewState }) {
  const { translate } = useWords()
  if (isResolution(state)) return null
  const kind = translate(`masthead.kind-${state.masthead.kind}`)
  return <p className="notice">{translate('import.no-resolution', { kind })}</p>
}

interface ProposalsProps {
  readonly state: ReviewState
  readonly onCorrect: (correction: ReviewCorrection) => void
}

/** Brackets that name delegations, and the proposals that the draft will have. */
function Proposals({ state, onCorrect }: ProposalsProps) {
  const { translate, language } = useWords()
  const { text, masthead } = state
  const brackets = text.paragraphs
    .flatMap((paragraph) => bracketsIn(paragraph, masthead.language))
    .filter(({ delegations }) => delegations.length > 0)
  const proposers = new Set(
    text.paragraphs.flatMap(({ runs, end }) =>
      [...runs.map(({ marks }) => marks), end].flatMap(({ ins, del }) => [
        ...(ins ? [ins.by] : []),
        ...(del ?? []).map(({ by }) => by),
      ]),
    ),
  )
  const names = new Intl.ListFormat(language, { type: 'unit' }).format(
    [...proposers].map((code) => delegationName(code, language)),
  )
  return (
    <>
      {brackets.length > 0 && (
        <p className="actions">
          <Button onPress={() => onCorrect({ kind: 'propose-all' })}>
            {translate('import.proposals-all', { count: brackets.length })}
          </Button>
        </p>
      )}
      {proposers.size > 0 && (
        <p className="notice">
          {translate('import.proposals-explained', { names })}{' '}
          <Button kind="quiet" onPress={() => onCorrect({ kind: 'drop-proposals' })}>
            {translate('import.proposals-drop')}
          </Button>
        </p>
      )}
    </>
  )
}

function ReviewEnd({ review, state, busy, mayUndo, onUndo, onAnother }: ReviewProps) {
  const { translate } = useWords()
  const task = useTask()
  const create = () =>
    task.run(
      () => createFrom(toJson(toReviewedContent(state, review.content.title)), review.name),
      ({ id }) => navigate({ page: 'draft', id }),
    )
  return (
    <div className="import-end">
      <NoResolution state={state} />
      <ProblemNotice problem={task.problem} />
      <div className="actions">
        <Button
          kind={isResolution(state) ? 'primary' : 'plain'}
          onPress={create}
          isDisabled={task.busy || busy}
        >
          {translate(isResolution(state) ? 'import.create' : 'import.create-anyway')}
        </Button>
        {mayUndo && <Button onPress={onUndo}>{translate('import.undo')}</Button>}
        <Button kind="quiet" onPress={onAnother}>
          {translate('import.another')}
        </Button>
      </div>
    </div>
  )
}
