import { type ComponentProps, useEffect, useRef, useState } from 'react'
import type { Person } from '../../shared/protocol/api.ts'
import type { ComparedTexts } from '../../shared/protocol/compare-api.ts'
import type { ApiProblem } from '../api.ts'
import { ComparisonView } from '../comparison/comparison-view.tsx'
import { useWords } from '../i18n/interface-language.tsx'
import { ChangesDone } from '../import/changes-done.tsx'
import { ChangesForm } from '../import/changes-form.tsx'
import { ChooseFile } from '../import/choose-file.tsx'
import { CompareFile } from '../import/compare-file.tsx'
import '../import/import.css'
import '../styles/comparison-page.css'
import { bytesOf, nothingPasted, pastedFrom } from '../import/pasted-text.ts'
import { isUnderWay, ReadingStatus } from '../import/reading-status.tsx'
import type { Step } from '../import/review-steps.ts'
import { Review } from '../import/review.tsx'
import { useDrop } from '../import/use-drop.ts'
import { useReview } from '../import/use-review.ts'
import { Link } from '../navigation.tsx'
import { ProblemNotice } from '../status.tsx'
import { TopBar } from '../top-bar.tsx'
import { Button } from '../ui/button.tsx'
import { useTitle } from '../use-title.ts'

interface ImportPageProps {
  /** The draft whose proposals tracked changes are to become; null where a file is to become a draft. */
  readonly id: string | null
  readonly person: Person
}

/** Said before anybody chooses a file in vain; the server refuses it too. */
const forbidden: ApiProblem = { code: 'forbidden', details: {} }

/** A file is read, shown, put right, and only then becomes something. */
export function ImportPage({ id, person }: ImportPageProps) {
  const { translate } = useWords()
  const reviewed = useReview(id, person.id)
  const [compared, setCompared] = useState<ComparedTexts | null>(null)
  const { steps, isKept, reading, problem, cancel, reread, take, undo, forget } = reviewed
  const read = steps.at(-1)
  const mayBring = id === null ? person.role === 'secretariat' : person.role !== 'observer'
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
        <ProblemNotice problem={mayBring ? problem : forbidden} />
        <ReadingStatus reading={reading} onCancel={cancel} />
        {mayBring && <Bring id={id} reviewed={reviewed} />}
        {read && id === null && (
          <Review
            review={read.review}
            state={read.state}
            request={read.request}
            isKept={isKept}
            busy={isUnderWay(reading)}
            mayUndo={steps.length > 1}
            onCorrect={take}
            onUndo={undo}
            onReread={reread}
            onLeave={forget}
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

interface BringProps {
  readonly id: string | null
  readonly reviewed: ReturnType<typeof useReview>
}

/** Nothing is shown of it while a file is looked at; what was pasted is still there afterwards. */
function Bring({ id, reviewed: { steps, reading, choose, bring } }: BringProps) {
  const { translate } = useWords()
  const [text, setText] = useState(nothingPasted)
  const isReading = isUnderWay(reading)
  const take = (data: DataTransfer) => {
    const words = pastedFrom(data) ?? { text: data.getData('text/plain'), rich: null }
    if (data.files.length > 0) void bring([...data.files])
    else if (id === null && words.text !== '') setText(words)
  }
  const field = useRef<HTMLDivElement>(null)
  const hadFile = useRef(false)
  // Back from a file, the way on is to choose another.
  useEffect(() => {
    if (hadFile.current && steps.length === 0) field.current?.querySelector('input')?.focus()
    hadFile.current = steps.length > 0
  }, [steps])
  const isOver = useDrop(steps.length > 0 || isReading ? null : take)
  if (steps.length > 0) return null
  return (
    <div ref={field}>
      <p className="quiet">
        {translate(id === null ? 'import.explained' : 'import.changes-explained')}
      </p>
      <ChooseFile
        busy={isReading}
        mayPaste={id === null}
        isOver={isOver}
        pasted={text}
        onPaste={setText}
        onFiles={(files) => void bring(files)}
        onRead={() => choose({ name: '', bytes: bytesOf(text) })}
      />
    </div>
  )
}

interface ChangesProps {
  readonly id: string
  readonly person: Person
  readonly read: Step
  readonly onAnother: () => void
  readonly onCompared: (compared: ComparedTexts) => void
}

function Changes({ id, person, read, onAnother, onCompared }: ChangesProps) {
  const { translate } = useWords()
  const [done, setDone] = useState<ComponentProps<typeof ChangesDone> | null>(null)
  const { changes } = read.review
  if (done) return <ChangesDone {...done} />
  return (
    <>
      {changes ? (
        <ChangesForm
          draftId={id}
          person={person}
          file={read.file}
          changes={changes}
          onAnother={onAnother}
          onDone={(answer, left) => setDone({ draftId: id, answer, left })}
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
