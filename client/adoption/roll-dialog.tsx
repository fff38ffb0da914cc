import { useState } from 'react'
import { isMember, readNames } from '../../shared/adoption/roll.ts'
import { stateName } from '../../shared/sponsors/states.ts'
import { setRoll } from '../adoption-calls.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTask } from '../use-task.ts'

interface RollDialogProps {
  readonly meetingId: string
  readonly roll: readonly string[]
  readonly onDone: () => void
  readonly onClose: () => void
}

/** The members of the meeting's body, as a list that is pasted or typed. */
export function RollDialog({ meetingId, roll, onDone, onClose }: RollDialogProps) {
  const { translate, language } = useWords()
  const [text, setText] = useState(() => roll.map((code) => stateName(code, language)).join('\n'))
  const task = useTask()
  const { codes, unknown } = readNames(text)
  const strangers = codes.filter((code) => !isMember(code))
  const problem = [
    ...(unknown.length > 0
      ? [translate('adoption.paste-unknown', { names: unknown.join(', ') })]
      : []),
    ...(strangers.length > 0
      ? [
          translate('adoption.roll-strangers', {
            names: strangers.map((code) => stateName(code, language)).join(', '),
          }),
        ]
      : []),
  ].join(' ')
  const save = (members: readonly string[] | null) =>
    task.run(() => setRoll(meetingId, { members }), onDone)
  return (
    <Dialog title={translate('adoption.roll-title')} isOpen onClose={onClose}>
      <p>{translate('adoption.roll-explained')}</p>
      <TextField
        label={translate('adoption.roll-label', { count: codes.length })}
        value={text}
        onChange={setText}
        rows={12}
        dir="auto"
        problem={problem === '' ? null : problem}
      />
      <ProblemNotice problem={task.problem} />
      <div className="actions">
        <Button
          kind="primary"
          isDisabled={task.busy || problem !== '' || codes.length === 0}
          onPress={() => save(codes)}
        >
          {translate('adoption.roll-save')}
        </Button>
        <Button isDisabled={task.busy} onPress={() => save(null)}>
          {translate('adoption.roll-all')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {translate('app.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
