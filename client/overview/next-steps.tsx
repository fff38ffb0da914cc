import { formatAge } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { DelegationName } from './delegation-name.tsx'
import type { OverviewData } from './overview-data.ts'
import { ParagraphLink, ParagraphLinks } from './paragraph-link.tsx'

const shown = 6

/** What a chair looks for next: what is nearly agreed, what nobody objects to, what has waited longest. */
export function NextSteps({ data }: { data: OverviewData }) {
  return (
    <div className="overview-columns">
      <Nearest data={data} />
      <Longest data={data} />
      <Clear data={data} />
    </div>
  )
}

function Nearest({ data }: { data: OverviewData }) {
  const { translate } = useWords()
  const { nearest, cells } = data.overview
  return (
    <section className="overview-part" aria-labelledby="overview-nearest">
      <h2 id="overview-nearest" className="overview-title">
        {translate('overview.nearest')}
      </h2>
      {nearest.length === 0 && <p className="quiet">{translate('overview.nearest-none')}</p>}
      <ol className="steps">
        {nearest.slice(0, shown).map((id) => {
          const cell = cells.find(({ paragraphId }) => paragraphId === id)
          return (
            <li key={id}>
              <ParagraphLink data={data} id={id} />
              <span className="step-who">
                {cell?.involved.map((delegation) => (
                  <DelegationName
                    key={delegation}
                    delegation={delegation}
                    negotiation={data.negotiation}
                  />
                ))}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Longest({ data }: { data: OverviewData }) {
  const { translate, language } = useWords()
  const { longest } = data.overview
  return (
    <section className="overview-part" aria-labelledby="overview-longest">
      <h2 id="overview-longest" className="overview-title">
        {translate('overview.longest')}
      </h2>
      {longest.length === 0 && <p className="quiet">{translate('overview.longest-none')}</p>}
      <ol className="steps">
        {longest.slice(0, shown).map(({ sid, delegation, paragraphId, firstSeen }) => (
          <li key={sid}>
            <ParagraphLink data={data} id={paragraphId} />
            <span className="step-who">
              <DelegationName delegation={delegation} negotiation={data.negotiation} />
            </span>
            <time className="quiet" dateTime={new Date(firstSeen).toISOString()}>
              {formatAge(firstSeen, data.now, language)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Clear({ data }: { data: OverviewData }) {
  const { translate } = useWords()
  const { clear } = data.overview
  if (clear.length === 0) return null
  return (
    <section className="overview-part" aria-labelledby="overview-clear">
      <h2 id="overview-clear" className="overview-title">
        {translate('overview.clear')}
      </h2>
      <ParagraphLinks data={data} ids={clear} />
    </section>
  )
}
