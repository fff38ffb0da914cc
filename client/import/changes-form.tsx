import { useState } from 'react'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { allStates, stateName } from '../../shared/sponsors/states.ts'
import type { Person } from '../../shared/protocol/api.ts'
import type {
  AuthorMap,
  ChangeAuthor,
  ImportedChangesAnswer,
  ReviewedChanges,
} from '../../shared/protocol/import-api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { type ChosenFile, importChanges } from '../import-calls.ts'
import { Loading, ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import type { Option } from '../ui/choice.tsx'
import { Suggest } from '../ui/suggest.tsx'
import { useTask } from '../use-task.ts'
import { useFocusHere } from './use-focus-here.ts'

interface ChangesFormProps {
  readonly draftId: string
  readonly person: Person
  readonly file: ChosenFile
  readonly changes: ReviewedChanges
  readonly onAnother: () => void
  /** `left` are the authors whose changes were not imported. */
  readonly onDone: (answer: ImportedChangesAnswer, left: readonly string[]) => void
}

/** Whose proposals the changes of each author become; only then are they written. */
export function ChangesForm({
  draftId,
  person,
  file,
  changes,
  onAnother,
  onDone,
}: ChangesFormProps) {
  const { translate } = useWords()
  const task = useTask()
  const here = useFocusHere<HTMLParagraphElement>()
  const [authors, setAuthors] = useState<AuthorMap>(() =>
    Object.fromEntries(changes.authors.map(({ author, delegation }) => [author, delegation])),
  )
  const left = changes.authors.map(({ author }) => author).filter((each) => !authors[each])
  const { base } = changes
  return (
    <>
      <p ref={here} tabIndex={-1} className={base ? 'quiet' : 'notice'}>
        {useBaseWords(base)}
      </p>
      {base && (
        <section aria-label={translate('import.authors')}>
          <h2>{translate('import.authors')}</h2>
          <ul className="import-authors">
            {changes.authors.map((author) => (
              <li key={author.author} className="import-author">
                <Author
                  author={author}
                  person={person}
                  delegation={authors[author.author] ?? null}
                  onChoose={(delegation) => setAuthors({ ...authors, [author.author]: delegation })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {task.busy && <Loading />}
      <ProblemNotice problem={task.problem} />
      <div className="actions import-end">
        {base && (
          <Button
            kind="primary"
            isDisabled={left.length === changes.authors.length || task.busy}
            onPress={() =>
              task.run(
                () => importChanges(draftId, file, authors),
                (answer) => onDone(answer, left),
              )
            }
          >
            {translate('import.as-proposals')}
          </Button>
        )}
        <Button kind="quiet" onPress={onAnother}>
          {translate('import.another')}
        </Button>
      </div>
    </>
  )
}

function useBaseWords(base: ReviewedChanges['base']): string {
  const { translate } = useWords()
  if (!base) return translate('import.base-none')
  const { symbol } = base
  return symbol === null
    ? translate('import.base-now')
    : translate('import.base-issued', { symbol })
}

interface AuthorProps {
  readonly author: ChangeAuthor
  readonly person: Person
  readonly delegation: string | null
  readonly onChoose: (delegation: string | null) => void
}

function Author({ author, person, delegation, onChoose }: AuthorProps) {
  const { translate, language } = useWords()
  const { author: name, insertions, deletions, moves, examples } = author
  const known = delegation === null ? [] : [delegation]
  const codes =
    person.role === 'secretariat'
      ? [...new Set([...known, ...allStates.map(({ code }) => code)])]
      : person.delegation === null
        ? []
        : [person.delegation]
  const options: Option[] = codes
    .map((code) => ({
      id: code,
      text: delegationName(code, language) || stateName(code, language),
    }))
    .sort((a, b) => a.text.localeCompare(b.text, language))
  return (
    <>
      <h3>
        {translate('import.author', {
          author: `\u2068${name || translate('import.unnamed')}\u2069`,
        })}
      </h3>
      <p className="quiet">{translate('import.author-counts', { insertions, deletions, moves })}</p>
      <Suggest
        label={translate('import.delegation')}
        options={options}
        value={delegation}
        onChange={onChoose}
      />
      {delegation === null ? (
        <p className="notice">{translate('import.author-left')}</p>
      ) : (
        <Button kind="quiet" onPress={() => onChoose(null)}>
          {translate('import.leave-out')}
        </Button>
      )}
      <ul className="import-examples">
        {examples.map(({ kind, text }, index) => (
          // The same words may have been put in twice.
          <li key={`${index} ${text}`}>
            <span className="quiet">{translate(`import.${kind}`)}: </span>
            {kind === 'inserted' ? <ins dir="auto">{text}</ins> : <del dir="auto">{text}</del>}
          </li>
        ))}
      </ul>
    </>
  )
}
