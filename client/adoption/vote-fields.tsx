import {
  countVotes,
  type Votes,
  type VoteTotals,
  voteChoices,
} from '../../shared/adoption/votes.ts'
import type { VoteChoice } from '../../shared/document/masthead.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { TextField } from '../ui/text-field.tsx'
import { PasteVotes } from './paste-votes.tsx'
import { RollCall } from './roll-call.tsx'

/** As typed; empty until the total was announced. */
export type TypedTotals = Readonly<Record<VoteChoice, string>>

export const noTotals: TypedTotals = { 'in-favour': '', against: '', abstaining: '' }

/** Null while one of them is missing or is no number. */
export function readTotals(typed: TypedTotals): VoteTotals | null {
  const isNumber = voteChoices.every((choice) => /^\s*\d{1,3}\s*$/u.test(typed[choice]))
  if (!isNumber) return null
  return {
    'in-favour': Number(typed['in-favour']),
    against: Number(typed.against),
    abstaining: Number(typed.abstaining),
  }
}

interface VoteFieldsProps {
  readonly roll: readonly string[]
  readonly votes: Votes
  readonly onVotes: (votes: Votes) => void
  readonly totals: TypedTotals
  readonly onTotals: (totals: TypedTotals) => void
}

/** The roll call, and the totals as they were announced in the room, which must be those of the lists. */
export function VoteFields({ roll, votes, onVotes, totals, onTotals }: VoteFieldsProps) {
  const { translate, explain } = useWords()
  const counted = countVotes(votes)
  const cast = counted['in-favour'] + counted.against + counted.abstaining
  const problem = (choice: VoteChoice) => {
    const typed = totals[choice].trim()
    if (typed === '' || typed === String(counted[choice])) return null
    return explain('vote-total-differs', { announced: typed, counted: counted[choice] })
  }
  return (
    <fieldset className="vote">
      <legend className="panel-heading">{translate('adoption.recorded-vote')}</legend>
      <RollCall roll={roll} votes={votes} onChange={onVotes} />
      <PasteVotes roll={roll} onRead={onVotes} />
      <div className="vote-totals">
        {voteChoices.map((choice) => (
          <TextField
            key={choice}
            label={translate('adoption.announced', { choice: translate(`adoption.${choice}`) })}
            help={translate('adoption.counted', { count: counted[choice] })}
            value={totals[choice]}
            onChange={(value) => onTotals({ ...totals, [choice]: value })}
            problem={problem(choice)}
            inputMode="numeric"
            dir="ltr"
          />
        ))}
      </div>
      <p className="quiet">{translate('adoption.not-voting', { count: roll.length - cast })}</p>
    </fieldset>
  )
}
