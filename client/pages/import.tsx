import { useState } from 'react'
import type { Person } from '../../shared/protocol/api.ts'
import type { ComparedTexts } from '../../shared/protocol/compare-api.ts'
import type {
  ImportedChangesAnswer,
  ImportReview,
  ReadingChoices,
} from '../../shared/protocol/import-api.ts'
import { ComparisonView } from '../comparison/comparison-view.tsx'
import { useWords } from '../i18n/interface-language.tsx'
import { ChangesDone } from '../import/changes-done.tsx'
import { ChangesForm } from '../import/changes-form.tsx'
import { ChooseFile, type PastedText } from '../import/choose-file.tsx'
import { CompareFile } from '../import/compare-file.tsx'
import '../import/import.css'
import '../styles/comparison-page.css'
import {
  correctReview,
  isContinued,
  type ReviewCorrection,
  type ReviewState,
  startReview,
} from '../import/review-state.ts'
import { Review } from '../import/review.tsx'
import { type ChosenFile, readFile } from '../import-calls.ts'
import { Link } from '../navigation.tsx'
import { ProblemNotice } from '../status.tsx'
import { TopBar } from '../top-bar.tsx'
import { Button } from '../ui/button.tsx'
import { useTask } from '../use-task.ts'
import { useTitle } from '../use-title.ts'

interface ImportPageProps {
  /** The draft whose proposals tracked changes are to become; null where a file is to become a draft. */
  readonly id: string | null
  readonly person: Person
}

interface Read {
  readonly file: ChosenFile
  readonly choices: ReadingChoices
  readonly review: ImportReview
  readonly state: ReviewState
  /** The correction that led to this state; null of a file that was just read. */
  readonly last: ReviewCorrection | null
}

/** A file is read, shown, put right, and only then becomes something. */
export function ImportPage({ id, person }: ImportPageProps) {
  const { translate } = useWords()
  const { steps, task, choose, reread, take, undo, forget } = useReview(id)
  const [text, setText] = useState<PastedText>({ text: '', rich: null })
  const [compared, setCompared] = useState<ComparedTexts | null>(null)
  const read = steps.at(-1) ?? null
  const title = translate(id === null ? 'import.title' : 'import.changes-title')
  useTitle(title)
  if (compared)
    return (
      <ComparedFile id={id} person={person} compared={compared} onBack={() => setCompared(null)} />
    )
  return (
    <>
      <TopBar person={person}>
        {id !== null && <Link to={{ page: 'draft', id }}>{translate('issued.back')}</Link>}
      </TopBar>
      <main id="text" tabIndex={-1} className="sheet import-sheet">
        <div className="sheet-head">
          <h1>{title}</h1>
        </div>
        <ProblemNotice problem={task.problem} />
        {read === null && (
          <>
            <p className="quiet">
              {translate(id === null ? 'import.explained' : 'import.changes-explained')}
            </p>
            <ChooseFile
              busy={task.busy}
              mayPaste={id === null}
              pasted={text}
              onPaste={setText}
              onChoose={choose}
            />
          </>
        )}
        {read && id === null && (
          <Review
            review={read.review}
            state={read.state}
            busy={task.busy}
            mayUndo={steps.length > 1}
            onCorrect={take}
            onUndo={undo}
            onReread={reread}
            onAnother={forget}
          />
        )}
        {read && id !== null && (
          <Changes
            id={id}
            person={person}
            read={read}
            onAnother={forget}
            onCompared={setCompared}
          />
        )}
      </main>
    </>
  )
}

/** Every correction, and every new reading of the file, is a step that can be taken back. */
function useReview(id: string | null) {
  const [steps, setSteps] = useState<readonly Read[]>([])
  const task = useTask()
  const present = steps.at(-1)
  const read = (file: ChosenFile, choices: ReadingChoices, before: readonly Read[]) =>
    task.run(
      () => readFile(file, id, choices),
      (review) =>
        setSteps([...before, { file, choices, review, state: startReview(review), last: null }]),
    )
  return {
    steps,
    task,
    choose: (file: ChosenFile) => read(file, {}, []),
    reread: (choices: ReadingChoices) => {
      if (present) read(present.file, { ...present.choices, ...choices }, steps)
    },
    take: (correction: ReviewCorrection) =>
      setSteps((before) => {
        const last = before.at(-1)
        if (!last) return before
        const state = correctReview(last.state, correction)
        const kept = isContinued(last.last, correction) ? before.slice(0, -1) : before
        return [...kept, { ...last, state, last: correction }]
      }),
    undo: () => setSteps((before) => before.slice(0, -1)),
    forget: () => {
      task.forget()
      setSteps([])
    },
  }
}

interface ChangesProps {
  readonly id: string
  readonly person: Person
  readonly read: Read
  readonly onAnother: () => void
  readonly onCompared: (compared: ComparedTexts) => void
}

function Changes({ id, person, read, onAnother, onCompared }: ChangesProps) {
  const { translate } = useWords()
  const [done, setDone] = useState<ImportedChangesAnswer | null>(null)
  const { changes } = read.review
  if (done) return <ChangesDone draftId={id} answer={done} />
  return (
    <>
      {changes ? (
        <ChangesForm
          draftId={id}
          person={person}
          file={read.file}
          changes={changes}
          onAnother={onAnother}
          onDone={setDone}
        />
      ) : (
        <>
          <p className="notice">{translate('import.no-changes')}</p>
          <p className="actions">
            <Button onPress={onAnother}>{translate('import.another')}</Button>
          </p>
        </>
      )}
      {!changes?.base && <CompareFile draftId={id} file={read.file} onCompared={onCompared} />}
    </>
  )
}

interface ComparedFileProps {
  readonly id: string | null
  readonly person: Person
  readonly compared: ComparedTexts
  readonly onBack: () => void
}

/** The comparison is gone with the page: nothing is kept. */
function ComparedFile({ id, person, compared, onBack }: ComparedFileProps) {
  const { translate } = useWords()
  return (
    <div className="draft">
      <TopBar person={person}>
        {id !== null && <Link to={{ page: 'draft', id }}>{translate('issued.back')}</Link>}
      </TopBar>
      <ComparisonView compared={compared}>
        <p className="actions">
          <Button onPress={onBack}>{translate('compare.choose-others')}</Button>
          <span className="quiet">{translate('compare.not-kept')}</span>
        </p>
      </ComparisonView>
    </div>
  )
}
