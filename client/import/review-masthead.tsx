import { directionOf } from '../../shared/document/language.ts'
import { documentKinds, type Masthead } from '../../shared/document/masthead.ts'
import { allBodies, bodyName, bodyOf } from '../../shared/grammar/bodies.ts'
import { formatDay } from '../../shared/grammar/calendar.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { AgendaFields } from '../panels/agenda-fields.tsx'
import { IssueFields } from '../panels/issue-fields.tsx'
import { Choice } from '../ui/choice.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { ReviewCorrection } from './review-state.ts'

interface ReviewMastheadProps {
  readonly masthead: Masthead
  readonly title: string
  readonly onCorrect: (correction: ReviewCorrection) => void
}

/** What the document was taken for, every field of it to be put right. A field left empty is not given. */
export function ReviewMasthead({ masthead, title, onCorrect }: ReviewMastheadProps) {
  const { translate } = useWords()
  const { language, kind } = masthead
  const writing = { lang: language, dir: directionOf(language) }
  const set = (fields: Partial<Masthead>) => onCorrect({ kind: 'masthead', fields })
  return (
    <div className="import-fields">
      <Choice
        label={translate('masthead.kind')}
        options={documentKinds.map((id) => ({ id, text: translate(`masthead.kind-${id}`) }))}
        value={kind}
        onChange={(id) => {
          const chosen = documentKinds.find((each) => each === id)
          if (chosen) set({ kind: chosen })
        }}
      />
      <TextField
        label={translate('new-draft.name')}
        value={title}
        rows={2}
        onChange={(words) =>
          onCorrect({ kind: 'title', words, newId: `title-${crypto.randomUUID().slice(0, 8)}` })
        }
        {...writing}
      />
      <TextField
        label={translate('masthead.symbol')}
        value={masthead.symbol ?? ''}
        onChange={(symbol) => set({ symbol: given(symbol) })}
        dir="ltr"
      />
      <BodyField masthead={masthead} set={set} />
      <SessionFields masthead={masthead} set={set} />
      <AgendaFields
        items={masthead.agendaItems}
        language={language}
        onChange={(agendaItems) => set({ agendaItems })}
      />
      <PaperFields masthead={masthead} set={set} />
    </div>
  )
}

interface FieldsProps {
  readonly masthead: Masthead
  readonly set: (fields: Partial<Masthead>) => void
}

const otherBody = 'other'

function BodyField({ masthead, set }: FieldsProps) {
  const { translate, language } = useWords()
  const bodies = allBodies.map(({ code }) => ({ id: code, text: bodyName(code, language) }))
  return (
    <>
      <Choice
        label={translate('masthead.body')}
        options={[...bodies, { id: otherBody, text: translate('masthead.other-body') }]}
        value={masthead.body ?? otherBody}
        onChange={(id) => {
          const body = bodyOf(id)
          set(body ? { body: body.code, organ: body.organ, bodyName: null } : { body: null })
        }}
      />
      {masthead.body === null && (
        <TextField
          label={translate('masthead.body-name')}
          value={masthead.bodyName ?? ''}
          onChange={(name) => set({ bodyName: given(name) })}
          lang={masthead.language}
          dir={directionOf(masthead.language)}
        />
      )}
    </>
  )
}

function SessionFields({ masthead, set }: FieldsProps) {
  const { translate } = useWords()
  const dayWords = useDayWords()
  const { session, place, firstDay, lastDay, language } = masthead
  return (
    <>
      <TextField
        label={translate('masthead.session')}
        inputMode="numeric"
        value={session === null ? '' : String(session)}
        onChange={(text) => {
          const number = /^[1-9]\d{0,3}$/u.exec(text.trim())?.[0]
          if (text.trim() === '' || number !== undefined)
            set({ session: number === undefined ? null : Number(number) })
        }}
      />
      <TextField
        label={translate('masthead.place')}
        value={place ?? ''}
        onChange={(text) => set({ place: given(text) })}
        lang={language}
        dir={directionOf(language)}
      />
      <TextField
        label={translate('masthead.first-day')}
        type="date"
        value={firstDay ?? ''}
        help={dayWords(firstDay)}
        onChange={(day) => set({ firstDay: given(day) })}
      />
      <TextField
        label={translate('masthead.last-day')}
        type="date"
        value={lastDay ?? ''}
        help={dayWords(lastDay)}
        onChange={(day) => set({ lastDay: given(day) })}
      />
    </>
  )
}

function PaperFields({ masthead, set }: FieldsProps) {
  const { translate } = useWords()
  const dayWords = useDayWords()
  return (
    <>
      <TextField
        label={translate('masthead.date')}
        type="date"
        value={masthead.date ?? ''}
        help={dayWords(masthead.date)}
        onChange={(day) => set({ date: given(day) })}
      />
      <IssueFields {...masthead} onChange={set} />
      <TextField
        label={translate('masthead.resolution-number')}
        value={masthead.resolutionNumber ?? ''}
        onChange={(number) => set({ resolutionNumber: given(number) })}
        dir="ltr"
      />
      <TextField
        label={translate('masthead.job-number')}
        value={masthead.jobNumber ?? ''}
        onChange={(number) => set({ jobNumber: given(number) })}
        dir="ltr"
      />
    </>
  )
}

/** A browser shows a day in its own order of day and month; the words leave no doubt. */
function useDayWords(): (day: string | null) => string | undefined {
  const { language } = useWords()
  return (day) => (day === null ? undefined : formatDay(day, language))
}

/** A space at the end is one that is being typed before the next word. */
function given(text: string): string | null {
  return text.trim() === '' ? null : text
}
