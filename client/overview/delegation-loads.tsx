import type { DelegationLoad } from '../../shared/negotiation/overview.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { DelegationName } from './delegation-name.tsx'
import type { OverviewData } from './overview-data.ts'
import { ParagraphLinks } from './paragraph-link.tsx'

const kinds = ['proposing', 'opposing', 'reserving', 'pending'] as const

/** Who holds up what, the heaviest first: a bar of paragraphs, and where they are. */
export function DelegationLoads({ data }: { data: OverviewData }) {
  const { translate } = useWords()
  const { loads } = data.overview
  const most = Math.max(1, ...loads.map(({ paragraphs }) => paragraphs))
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
                <LoadRow key={load.delegation} load={load} most={most} data={data} />
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
  readonly most: number
  readonly data: OverviewData
}

function LoadRow({ load, most, data }: LoadRowProps) {
  const { delegation, openProposals, paragraphs } = load
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
          <td key={kind} className="figure" data-none={count === 0}>
            {count}
          </td>
        )
      })}
      <td className="load-where">
        <span
          className="load-bar"
          aria-hidden="true"
          style={{ inlineSize: `${(paragraphs / most) * 100}%` }}
        />
        <ParagraphLinks data={data} ids={where} />
      </td>
    </tr>
  )
}
