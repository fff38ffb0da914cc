import { type RefObject, useEffect, useMemo, useState } from 'react'
import { toJson } from '../../shared/exporters/to-json.ts'
import type { Ambiguity } from '../../shared/importers/imported-document.ts'
import type { ImportReview, ReadingChoices } from '../../shared/protocol/import-api.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { ConfirmDialog } from '../dialogs/confirm.tsx'
import { useWords } from '../i18n/interface-language.tsx'
import { createFrom } from '../import-calls.ts'
import { navigate } from '../navigation.tsx'
import { Loading, ProblemNotice } from '../status.tsx'
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
import { useKeptFocus } from './use-kept-focus.ts'
import { ReviewWarnings } from './review-warnings.tsx'

interface ReviewProps {
  readonly review: ImportReview
  readonly state: ReviewState
  /** Under which the draft is asked for. */
  readonly request: string
  /** Whether the file is being read again. */
  readonly busy: boolean
  /** Whether it would be there again if the page were loaded anew. */
  readonly isKept: boolean
  readonly mayUndo: boolean
  readonly onCorrect: (correction: ReviewCorrection) => void
  readonly onUndo: () => void
  readonly onReread: (choices: ReadingChoices) => void
  /** This file is done with. */
  readonly onLeave: () => void
}

/** The document as it was understood, to be put right before it becomes a draft. */
export function Review(props: ReviewProps) {
  const { review, state, onReread } = props
  const { translate } = useWords()
  const [open, setOpen] = useState<string | null>(null)
  const root = useKeptFocus()
  const lead = useLead(root, setOpen)
  const start = useMemo(() => startReview(review), [review])
  const all = review.document?.ambiguities ?? none
  const doubts = useMemo(() => openDoubts(all, state, start), [all, state, start])
  const onCorrect = (correction: ReviewCorrection) => {
    if (correction.kind === 'text' && correction.correction.kind === 'join') setOpen(null)
    props.onCorrect(correction)
  }
  const acts = { state, onCorrect, onReread }
  return (
    <div ref={root}>
      <WasRead review={review} state={state} isKept={props.isKept} />
      <NoResolution state={state} />
      <ReviewWarnings review={review} busy={props.busy} onReread={onReread} />
      <Doubts {...acts} doubts={doubts} count={all.length} onLead={lead} />
      <details className="import-left" open>
        <summary>{translate('import.facts')}</summary>
        <ReviewMasthead
          masthead={state.masthead}
          title={titleOf(state.text)}
          onCorrect={onCorrect}
        />
      </details>
      <ReviewSponsors {...acts} />
      <section aria-label={translate('import.text')}>
        <h2 tabIndex={-1}>{translate('import.text')}</h2>
        <Proposals {...acts} />
        <ReviewText {...acts} doubts={doubts} lines={review.lines} open={open} onOpen={setOpen} />
      </section>
      <ReviewNotes {...acts} />
      <LeftOut {...acts} review={review} />
      <ReviewEnd {...props} />
    </div>
  )
}

const none: readonly Ambiguity[] = []

/** Opens a paragraph and goes there, once it is drawn as open. */
function useLead(
  root: RefObject<HTMLElement | null>,
  onOpen: (id: string) => void,
): (id: string) => void {
  const [led, setLed] = useState<{ readonly id: string } | null>(null)
  useEffect(() => {
    const row = led && root.current?.querySelector(`#${CSS.escape(`import-${led.id}`)}`)
    row?.scrollIntoView({ block: 'center' })
    row?.querySelector('button')?.focus({ preventScroll: true })
  }, [led, root])
  return (id) => {
    onOpen(id)
    setLed({ id })
  }
}

type WasReadProps = Pick<ReviewProps, 'review' | 'state' | 'isKept'>

/** Where somebody who cannot see the page finds themselves when the file has been read. */
function WasRead({ review, state, isKept }: WasReadProps) {
  const { translate } = useWords()
  const name = `\u2068${review.name || translate('import.pasted')}\u2069`
  const count = state.text.paragraphs.length
  return (
    <p className="quiet" tabIndex={-1} data-lost-focus>
      {translate('import.was-read', { name, count })}{' '}
      {translate(isKept ? 'import.kept' : 'import.not-kept')}
    </p>
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

function ReviewEnd(props: ReviewProps) {
  const { review, state, request, busy, mayUndo, onUndo, onLeave } = props
  const { translate } = useWords()
  const task = useTask()
  const create = () =>
    task.run(
      () => {
        const file = toJson(toReviewedContent(state, review.content.title))
        return createFrom(file, { name: review.name, request })
      },
      ({ id }) => {
        onLeave()
        navigate({ page: 'draft', id })
      },
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
        <LeaveReview hasCorrections={mayUndo} onLeave={onLeave} />
        {task.busy && <Loading />}
      </div>
    </div>
  )
}

interface LeaveReviewProps {
  readonly hasCorrections: boolean
  readonly onLeave: () => void
}

/** Asks first where work would be lost. */
function LeaveReview({ hasCorrections, onLeave }: LeaveReviewProps) {
  const { translate } = useWords()
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Button kind="quiet" onPress={() => (hasCorrections ? setAsks(true) : onLeave())}>
        {translate('import.another')}
      </Button>
      {asks && (
        <ConfirmDialog
          title={translate('import.another')}
          explanation={translate('import.another-explained')}
          confirm={translate('import.another')}
          busy={false}
          onConfirm={onLeave}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  )
}
