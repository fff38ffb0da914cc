import { directionOf } from '../../shared/document/language.ts'
import type { OverviewCell } from '../../shared/negotiation/overview.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Link } from '../navigation.tsx'
import { DelegationName } from './delegation-name.tsx'
import { groupCells } from './group-cells.ts'
import type { OverviewData } from './overview-data.ts'

/** So many delegations are named in a cell; where there are more, some are named and the others counted. */
const roomInCell = (level: number) => (level > 0 ? 2 : 3)

/** The whole text, one cell a paragraph: what is agreed, where proposals stand, and whose. */
export function TextMap({ data }: { data: OverviewData }) {
  const { translate } = useWords()
  const sections = groupCells(data.overview.cells)
  return (
    <section className="overview-part" aria-labelledby="overview-map">
      <h2 id="overview-map" className="overview-title">
        {translate('overview.map')}
      </h2>
      <p className="quiet overview-help">{translate('overview.map-help')}</p>
      {sections.map(({ part, groups }, index) => (
        <div key={`${part} ${index}`} className="map-section">
          <h3 className="map-part">{translate(`overview.part-${part}`)}</h3>
          <ol className="map">
            {groups.map(({ heading, cells }) => (
              <li
                key={cells[0]?.paragraphId}
                className={heading ? 'map-heading' : 'map-group'}
                data-many={cells.length > 1}
              >
                <ol className="map-cells">
                  {cells.map((cell) => (
                    <MapCell key={cell.paragraphId} cell={cell} data={data} />
                  ))}
                </ol>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

function MapCell({ cell, data }: { cell: OverviewCell; data: OverviewData }) {
  const { translate } = useWords()
  const { paragraphId, status, proposed, level, involved, proposals } = cell
  const name = data.names.get(paragraphId)
  const words = useCellWords(cell, data)
  const here = data.shown === paragraphId
  const room = roomInCell(level)
  const named = involved.length <= room ? involved.length : room - 1
  const { language } = data
  return (
    <li
      className="map-cell"
      data-status={status}
      data-proposed={proposed}
      data-level={level}
      data-here={here}
      title={words}
    >
      <Link to={{ page: 'draft', id: data.draftId, at: paragraphId }} className="map-link">
        <span className="hidden">
          {words}
          {here && ` ${translate('overview.here')}`}
        </span>
        <span className="map-face" aria-hidden="true">
          <bdi className="map-label" lang={language} dir={directionOf(language)}>
            {level > 0 ? name?.short : name?.full}
          </bdi>
          {proposals.length > 0 && <span className="map-count">{proposals.length}</span>}
          <span className="map-who">
            {involved.slice(0, named).map((delegation) => (
              <DelegationName
                key={delegation}
                delegation={delegation}
                negotiation={data.negotiation}
                coded
              />
            ))}
            {involved.length > named && <span>+{involved.length - named}</span>}
          </span>
        </span>
      </Link>
    </li>
  )
}

function useCellWords(cell: OverviewCell, data: OverviewData): string {
  const { translate, language } = useWords()
  const { paragraphId, proposed, heading, status, proposals, involved } = cell
  const label = data.names.get(paragraphId)?.full ?? ''
  if (heading) return label
  const list = new Intl.ListFormat(language)
  return translate('overview.cell', {
    label,
    status: translate(proposed ? 'overview.proposed' : `status.${status}`),
    proposals: translate('overview.headline-open', { count: proposals.length }),
    delegations: list.format(involved.map((code) => delegationName(code, language))),
  })
}
