import { useState } from 'react'
import type { Person } from '../../shared/protocol/api.ts'
import type { ImportedChangesAnswer, ImportReview } from '../../shared/protocol/import-api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { ChangesDone } from '../import/changes-done.tsx'
import { ChangesForm } from '../import/changes-form.tsx'
import { ChooseFile } from '../import/choose-file.tsx'
import '../import/import.css'
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
  readonly review: ImportReview
}

/** A file is read, shown, put right, and only then becomes something. */
export function ImportPage({ id, person }: ImportPageProps) {
  const { translate } = useWords()
  const [read, setRead] = useState<Read | null>(null)
  const [done, setDone] = useState<ImportedChangesAnswer | null>(null)
  const task = useTask()
  const title = translate(id === null ? 'import.title' : 'import.changes-title')
  useTitle(title)
  const choose = (file: ChosenFile) =>
    task.run(
      () => readFile(file, id),
      (review) => setRead({ file, review }),
    )
  const another = () => setRead(null)
  return (
    <>
      <TopBar person={person}>
        {id !== null && <Link to={{ page: 'draft', id }}>{translate('issued.back')}</Link>}
      </TopBar>
      <main id="text" tabIndex={-1} className="sheet import-sheet">
        <div className="sheet-head">
          <h1>{title}</h1>
        </div>
        {read === null && (
          <>
            <p className="quiet">
              {translate(id === null ? 'import.explained' : 'import.changes-explained')}
            </p>
            <ProblemNotice problem={task.problem} />
            <ChooseFile busy={task.busy} mayPaste={id === null} onChoose={choose} />
          </>
        )}
        {read && id === null && <Review review={read.review} onAnother={another} />}
        {read && id !== null && !done && (
          <Changes id={id} person={person} read={read} onAnother={another} onDone={setDone} />
        )}
        {id !== null && done && <ChangesDone draftId={id} answer={done} />}
      </main>
    </>
  )
}

interface ChangesProps {
  readonly id: string
  readonly person: Person
  readonly read: Read
  readonly onAnother: () => void
  readonly onDone: (answer: ImportedChangesAnswer) => void
}

function Changes({ id, person, read, onAnother, onDone }: ChangesProps) {
  const { translate } = useWords()
  const { changes } = read.review
  if (changes)
    return (
      <ChangesForm
        draftId={id}
        person={person}
        file={read.file}
        changes={changes}
        onAnother={onAnother}
        onDone={onDone}
      />
    )
  return (
    <>
      <p className="notice">{translate('import.no-changes')}</p>
      <p className="actions">
        <Link to={{ page: 'choose-texts', id }}>{translate('compare.open')}</Link>
        <Button onPress={onAnother}>{translate('import.another')}</Button>
      </p>
    </>
  )
}
