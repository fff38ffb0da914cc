import type { DelegationLoad } from '../../shared/negotiation/overview.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { DelegationName } from './delegation-name.tsx'
import type { OverviewData } from './overview-data.ts'
import { ParagraphLinks } from './paragraph-link.tsx'

const kinds = ['proposing', 'opposing', 'reserving', 'pending'] as const

/** Who holds up what, the heaviest first. The paragraphs stand one after the other, so that the longest row is the longest list. */
export function DelegationLoads({ data }: { data: OverviewData }) {
  const { translate } = useWords()
  const { loads } = data.overview
  return (
    <section className="overview-part" aria-labelledby="overview-loads">
      <h2 id="overview-loads" className="overview-title">
        {translate('overview.loads')}
      </h2>
      {loads.length === 0 ? (
        <p className="quiet">{translate('overview.loads-none')}</p>
      ) : (
        <div className="wide-table">
          <table className="figures loads">
            <thead>
              <tr>
                <th scope="col">{translate('overview.column-delegation')}</th>
                {kinds.map((kind) => (
                  <th key={kind} scope="col" className="figure">
                    {translate(`overview.load-${kind}`)}
                  </th>
                ))}
                <th scope="col" className="load-where">
                  {translate('overview.column-where')}
                </th>
              </tr>
            </thead>
            <tbody>
              {loads.map((load) => (
                <LoadRow key={load.delegation} load={load} data={data} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

interface LoadRowProps {
  readonly load: DelegationLoad
  readonly data: OverviewData
}

function LoadRow({ load, data }: LoadRowProps) {
  const { translate } = useWords()
  const { delegation, openProposals } = load
  const where = data.overview.cells
    .filter(({ involved }) => involved.includes(delegation))
    .map(({ paragraphId }) => paragraphId)
  return (
    <tr>
      <th scope="row">
        <DelegationName delegation={delegation} negotiation={data.negotiation} />
      </th>
      {kinds.map((kind) => {
        const count = kind === 'proposing' ? openProposals : load[kind].length
        return (
          <td
            key={kind}
            className="figure"
            data-none={count === 0}
            data-label={translate(`overview.load-${kind}`)}
          >
            {count}
          </td>
        )
      })}
      <td className="load-where">
        <ParagraphLinks data={data} ids={where} />
      </td>
    </tr>
  )
}
