import { lazy, type ReactNode, Suspense, useState } from 'react'
import { directionOf } from '../../shared/document/language.ts'
import type { SponsorAction } from '../../shared/protocol/api.ts'
import { groupName } from '../../shared/sponsors/groups.ts'
import type { Sponsor } from '../../shared/sponsors/sponsor-list.ts'
import { stateName } from '../../shared/sponsors/states.ts'
import { changeSponsors } from '../api.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { useTask } from '../use-task.ts'
import type { PanelProps } from './panel-props.ts'
import { SponsorHistory } from './sponsor-history.tsx'

const ConfirmDialog = lazy(() =>
  import('../dialogs/confirm.tsx').then((m) => ({ default: m.ConfirmDialog })),
)
const EnterSponsorDialog = lazy(() =>
  import('../dialogs/enter-sponsor.tsx').then((m) => ({ default: m.EnterSponsorDialog })),
)

export function SponsorsPanel({ draft, person, onChanged }: PanelProps) {
  const { translate } = useWords()
  const [asked, setAsked] = useState<SponsorAction | null>(null)
  const [entering, setEntering] = useState(false)
  const task = useTask()
  const { list, events, line, note } = draft.sponsors
  const { language } = draft.masthead
  const { joinSponsors, enterSponsors } = draft.permissions
  const own = joinSponsors ? person.delegation : null
  const listed = list.some(({ delegation }) => delegation === own)
  const act = (action: SponsorAction) => {
    task.run(
      () => changeSponsors(draft.id, action),
      () => {
        setAsked(null)
        onChanged()
      },
    )
  }
  const ask = (action: SponsorAction) => {
    task.forget()
    setAsked(action)
  }
  return (
    <section className="panel" aria-label={translate('sponsors.title')}>
      {list.length === 0 && <p className="quiet">{translate('sponsors.none')}</p>}
      <SponsorLines
        list={list}
        onWithdraw={
          enterSponsors ? (delegation) => ask({ action: 'withdraw', delegation }) : undefined
        }
      />
      <p className="actions">
        {own !== null && (
          <Button
            kind={listed ? 'plain' : 'primary'}
            onPress={() => ask({ action: listed ? 'withdraw' : 'join', delegation: own })}
          >
            {translate(listed ? 'sponsors.withdraw' : 'sponsors.join')}
          </Button>
        )}
        {enterSponsors && (
          <Button onPress={() => setEntering(true)}>{translate('sponsors.enter')}</Button>
        )}
      </p>
      {list.length > 0 && (
        <>
          <h3 className="panel-heading">{translate('sponsors.line')}</h3>
          <p className="sponsor-line" lang={language} dir={directionOf(language)}>
            {line}
          </p>
          {note !== null && (
            <p className="sponsor-note" lang={language} dir={directionOf(language)}>
              {note}
            </p>
          )}
        </>
      )}
      <SponsorHistory events={events} />
      {asked && (
        <Suspense fallback={null}>
          <ConfirmSponsor
            asked={asked}
            busy={task.busy}
            problem={<ProblemNotice problem={task.problem} />}
            onConfirm={() => act(asked)}
            onClose={() => setAsked(null)}
          />
        </Suspense>
      )}
      {entering && (
        <Suspense fallback={null}>
          <EnterSponsorDialog draft={draft} onDone={onChanged} onClose={() => setEntering(false)} />
        </Suspense>
      )}
    </section>
  )
}

interface SponsorLinesProps {
  readonly list: readonly Sponsor[]
  /** Absent for those who may only act for themselves. */
  readonly onWithdraw: ((delegation: string) => void) | undefined
}

function SponsorLines({ list, onWithdraw }: SponsorLinesProps) {
  const { translate, language } = useWords()
  const collator = new Intl.Collator(language)
  const named = list
    .map((sponsor) => ({ ...sponsor, name: stateName(sponsor.delegation, language) }))
    .toSorted((a, b) => Number(b.main) - Number(a.main) || collator.compare(a.name, b.name))
  return (
    <ul className="sponsors">
      {named.map(({ delegation, name, main, joinedAt, onBehalfOf }) => (
        <li key={delegation}>
          <span className="sponsor-name">{name}</span>
          {main && <span className="sponsor-main"> {translate('sponsors.main')}</span>}
          <span className="sponsor-since">
            {translate('sponsors.since', { when: formatMoment(joinedAt, language) })}
            {onBehalfOf !== null &&
              `, ${translate('sponsors.on-behalf-of', { group: groupName(onBehalfOf, language) })}`}
          </span>
          {onWithdraw && (
            <Button
              kind="quiet"
              aria-label={translate('sponsors.withdraw-other', { delegation: name })}
              onPress={() => onWithdraw(delegation)}
            >
              {translate('sponsors.withdraw-short')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

interface ConfirmSponsorProps {
  readonly asked: SponsorAction
  readonly busy: boolean
  readonly problem: ReactNode
  readonly onConfirm: () => void
  readonly onClose: () => void
}

function ConfirmSponsor({ asked, busy, problem, onConfirm, onClose }: ConfirmSponsorProps) {
  const { translate, language } = useWords()
  const { action, delegation } = asked
  return (
    <ConfirmDialog
      title={translate(`sponsors.${action}-question`, {
        delegation: stateName(delegation, language),
      })}
      explanation={translate(`sponsors.${action}-explained`)}
      confirm={translate(`sponsors.${action}`)}
      busy={busy}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {problem}
    </ConfirmDialog>
  )
}
