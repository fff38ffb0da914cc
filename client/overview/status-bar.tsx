import type { ParagraphStatus } from '../../shared/document/draft-text.ts'
import type { Overview } from '../../shared/negotiation/overview.ts'
import { useWords } from '../i18n/interface-language.tsx'

/** From what is settled to what is not, in the bar as in the legend. */
const statusOrder: readonly ParagraphStatus[] = ['agreed', 'ad-referendum', 'bracketed', 'open']

/** How much of the text is agreed: one line in words, one bar, and its legend with the figures. */
export function StatusBar({ overview }: { overview: Overview }) {
  const { translate } = useWords()
  const { counts, counted, openProposals } = overview
  const settled = counts.agreed + counts['ad-referendum']
  return (
    <section className="overview-head">
      <p className="overview-figure">
        {translate('overview.headline', { settled, count: counted })}
      </p>
      <p className="overview-subfigure">
        {translate('overview.headline-open', { count: openProposals })}
      </p>
      <div className="status-bar" aria-hidden="true">
        {statusOrder.map((status) => (
          <span
            key={status}
            className="status-part"
            data-status={status}
            style={{ flexGrow: counts[status] }}
            hidden={counts[status] === 0}
          />
        ))}
      </div>
      <ul className="status-legend">
        {statusOrder.map((status) => (
          <li key={status}>
            <span className="status-swatch" data-status={status} aria-hidden="true" />
            {translate(`status.${status}`)} <strong>{counts[status]}</strong>
          </li>
        ))}
        <li>
          <span className="status-swatch" data-proposed="true" aria-hidden="true" />
          {translate('overview.proposed')}{' '}
          <strong>{overview.cells.filter(({ proposed }) => proposed).length}</strong>
        </li>
      </ul>
    </section>
  )
}
