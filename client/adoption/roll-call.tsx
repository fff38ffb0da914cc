// The roll call of a recorded vote, by keyboard: arrow keys go through the roll, Y, N and A enter a vote and go on to the next State.
import { type KeyboardEvent, useId, useState } from 'react'
import { type Votes, voteChoices } from '../../shared/adoption/votes.ts'
import type { VoteChoice } from '../../shared/document/masthead.ts'
import { stateName } from '../../shared/sponsors/states.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'

interface RollCallProps {
  /** In the order of the call. */
  readonly roll: readonly string[]
  readonly votes: Votes
  readonly onChange: (votes: Votes) => void
}

/** By the key's place on the keyboard, so that they work in every script; digits for those who have no such keys. */
const keys: Readonly<Record<string, VoteChoice | 'clear'>> = {
  KeyY: 'in-favour',
  Digit1: 'in-favour',
  KeyN: 'against',
  Digit2: 'against',
  KeyA: 'abstaining',
  Digit3: 'abstaining',
  Delete: 'clear',
  Backspace: 'clear',
  Digit0: 'clear',
}

/** So many States are seen at once. */
const rows = 12

export function RollCall({ roll, votes, onChange }: RollCallProps) {
  const { translate, language } = useWords()
  const [at, setAt] = useState(0)
  const id = useId()
  const here = roll[at] ?? roll[0]
  const enter = (choice: VoteChoice | 'clear') => {
    if (here === undefined) return
    onChange(castVote(votes, here, choice === 'clear' ? null : choice))
    setAt(Math.min(at + 1, roll.length - 1))
  }
  const onKey = (event: KeyboardEvent) => {
    const choice = keys[event.code]
    if (choice === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    // Not taken for the first letter of a State.
    event.preventDefault()
    enter(choice)
  }
  const voteOf = (code: string) => {
    const choice = choiceOf(votes, code)
    return translate(choice === null ? 'adoption.no-vote' : `adoption.${choice}`)
  }
  return (
    <div className="roll-call field">
      <label htmlFor={id} className="field-label">
        {translate('adoption.roll')}
      </label>
      <select
        id={id}
        className="roll-list"
        size={rows}
        value={here}
        aria-describedby={`${id}-help`}
        onChange={(event) => setAt(roll.indexOf(event.target.value))}
        onKeyDown={onKey}
      >
        {roll.map((code) => (
          <option key={code} value={code} data-vote={choiceOf(votes, code) ?? 'none'}>
            {`${stateName(code, language)} — ${voteOf(code)}`}
          </option>
        ))}
      </select>
      <p id={`${id}-help`} className="field-help">
        {translate('adoption.roll-keys')}
      </p>
      <div className="actions">
        {voteChoices.map((choice) => (
          <Button key={choice} onPress={() => enter(choice)}>
            {translate(`adoption.${choice}`)}
          </Button>
        ))}
        <Button kind="quiet" onPress={() => enter('clear')}>
          {translate('adoption.no-vote')}
        </Button>
      </div>
    </div>
  )
}

function choiceOf(votes: Votes, code: string): VoteChoice | null {
  return voteChoices.find((choice) => votes[choice].includes(code)) ?? null
}

/** The votes with one State's changed; null: it did not vote. */
function castVote(votes: Votes, code: string, choice: VoteChoice | null): Votes {
  const without = (list: readonly string[]) => list.filter((each) => each !== code)
  const of = (each: VoteChoice) =>
    each === choice ? [...without(votes[each]), code] : without(votes[each])
  return {
    'in-favour': of('in-favour'),
    against: of('against'),
    abstaining: of('abstaining'),
  }
}
