import { useCallback, useEffect, useState } from 'react'
import type { Person } from '../../shared/protocol/api.ts'
import { stateName } from '../../shared/sponsors/states.ts'
import { type ApiProblem, getSamplePeople, signIn, signInAsSample } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Loading, ProblemNotice } from '../status.tsx'
import { TopBar } from '../top-bar.tsx'
import { Button } from '../ui/button.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useTask } from '../use-task.ts'
import { useTitle } from '../use-title.ts'

interface SignInPageProps {
  /** Of an invitation; null where somebody came without one. */
  readonly token: string | null
  readonly onEnter: (person: Person) => void
}

export function SignInPage({ token, onEnter }: SignInPageProps) {
  const { translate } = useWords()
  useTitle(translate('sign-in.title'))
  return (
    <>
      <TopBar person={null} />
      <main id="text" tabIndex={-1} className="sheet sheet-narrow">
        <h1>{translate('sign-in.title')}</h1>
        {token === null ? (
          <SamplePeople onEnter={onEnter} />
        ) : (
          <Entering token={token} onEnter={onEnter} />
        )}
      </main>
    </>
  )
}

function Entering({ token, onEnter }: { token: string; onEnter: (person: Person) => void }) {
  const { translate } = useWords()
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  useEffect(() => {
    let current = true
    const redeem = async () => {
      const answer = await signIn(token)
      if (!current) return
      if (answer.ok) onEnter(answer.value)
      else setProblem(answer.problem)
    }
    void redeem()
    return () => {
      current = false
    }
  }, [token, onEnter])
  if (!problem) return <output>{translate('sign-in.entering')}</output>
  return (
    <>
      <ProblemNotice problem={problem} />
      <p>{translate('sign-in.invitation')}</p>
    </>
  )
}

/** In a sample meeting one chooses a person; anywhere else the list does not exist and one needs an invitation. */
function SamplePeople({ onEnter }: { onEnter: (person: Person) => void }) {
  const { translate, language } = useWords()
  const [people, reload] = useLoaded(getSamplePeople)
  const task = useTask()
  const enter = useCallback(
    (id: string) => task.run(() => signInAsSample(id), onEnter),
    [task, onEnter],
  )
  if (people.kind === 'loading') return <Loading />
  if (people.kind === 'failed')
    return people.problem.code === 'offline' ? (
      <ProblemNotice problem={people.problem} onRetry={reload} />
    ) : (
      <p>{translate('sign-in.invitation')}</p>
    )
  return (
    <>
      <p>{translate('sign-in.sample')}</p>
      <ul className="people">
        {people.value.people.map(({ id, name, role, delegation }) => (
          <li key={id}>
            <Button kind="plain" onPress={() => enter(id)} isDisabled={task.busy}>
              <span className="people-delegation">
                {delegation === null ? translate(`role.${role}`) : stateName(delegation, language)}
              </span>
              <span className="people-name">
                {name}
                {role === 'observer' && `, ${translate('sign-in.observer')}`}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={task.problem} />
    </>
  )
}
