import { useState } from 'react'
import { readVotes, type Votes } from '../../shared/adoption/votes.ts'
import { stateName } from '../../shared/sponsors/states.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

interface PasteVotesProps {
  readonly roll: readonly string[]
  readonly onRead: (votes: Votes) => void
}

/** Lists as the machine in the hall prints them. Nothing is taken from lists in which something is wrong. */
export function PasteVotes({ roll, onRead }: PasteVotesProps) {
  const { translate, language } = useWords()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const names = (codes: readonly string[]) =>
    codes.map((code) => stateName(code, language)).join(', ')
  const read = () => {
    const lists = readVotes(text)
    if (!lists) {
      setProblem(translate('adoption.paste-no-headings'))
      return
    }
    const all = Object.values(lists.votes).flat()
    const strangers = all.filter((code) => !roll.includes(code))
    const problems = [
      lists.unknown.length > 0 &&
        translate('adoption.paste-unknown', { names: lists.unknown.join(', ') }),
      strangers.length > 0 && translate('adoption.paste-strangers', { names: names(strangers) }),
      lists.repeated.length > 0 &&
        translate('adoption.paste-repeated', { names: names(lists.repeated) }),
    ].filter((line) => line !== false)
    setProblem(problems.length > 0 ? problems.join(' ') : null)
    if (problems.length > 0) return
    onRead(lists.votes)
    setText('')
  }
  return (
    <details className="paste-votes">
      <summary>{translate('adoption.paste')}</summary>
      <TextField
        label={translate('adoption.paste-label')}
        help={translate('adoption.paste-help')}
        value={text}
        onChange={setText}
        rows={5}
        dir="auto"
        problem={problem}
      />
      <Button isDisabled={text.trim() === ''} onPress={read}>
        {translate('adoption.paste-read')}
      </Button>
    </details>
  )
}
