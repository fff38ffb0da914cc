import type { SponsorEvent } from '../../shared/sponsors/sponsor-list.ts'
import { stateName } from '../../shared/sponsors/states.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { sponsorEventKey } from '../record/sponsor-event-key.ts'

/** Everything that was ever done to the list, the last first. */
export function SponsorHistory({ events }: { events: readonly SponsorEvent[] }) {
  const { translate } = useWords()
  if (events.length === 0) return null
  return (
    <>
      <h3 className="panel-heading">{translate('sponsors.history')}</h3>
      <ol className="history">
        {events.toReversed().map((event) => (
          <HistoryLine key={`${event.at} ${event.delegation} ${event.action}`} event={event} />
        ))}
      </ol>
    </>
  )
}

function HistoryLine({ event }: { event: SponsorEvent }) {
  const { translate, language } = useWords()
  const { at, person, personDelegation, delegation, note } = event
  const when = formatMoment(at, language)
  const belongsTo =
    personDelegation === null
      ? translate('role.secretariat')
      : stateName(personDelegation, language)
  const by = person.includes(belongsTo)
    ? translate('sponsors.history-by-name', { when, person })
    : translate('sponsors.history-by', { when, person, delegation: belongsTo })
  return (
    <li>
      <span className="history-what">
        {translate(sponsorEventKey(event), { delegation: stateName(delegation, language) })}
      </span>
      <span className="history-by">{by}</span>
      {note !== undefined && <q className="history-by">{note}</q>}
    </li>
  )
}
