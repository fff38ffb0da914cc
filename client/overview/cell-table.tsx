import type { OverviewCell } from '../../shared/negotiation/overview.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import type { OverviewData } from './overview-data.ts'
import { ParagraphLink } from './paragraph-link.tsx'

/** What the map shows, for whoever reads better in rows than in colours. */
export function CellTable({ data }: { data: OverviewData }) {
  const { translate } = useWords()
  const cells = data.overview.cells.filter(({ heading, part }) => !heading && part !== 'subject')
  return (
    <details className="overview-part overview-table">
      <summary>{translate('overview.as-table')}</summary>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{translate('overview.column-paragraph')}</th>
            <th scope="col">{translate('overview.column-status')}</th>
            <th scope="col">{translate('overview.column-forum')}</th>
            <th scope="col">{translate('overview.load-pending')}</th>
            <th scope="col">{translate('overview.column-proposals')}</th>
            <th scope="col">{translate('overview.column-delegations')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <CellRow key={cell.paragraphId} cell={cell} data={data} />
          ))}
        </tbody>
      </table>
    </details>
  )
}

function CellRow({ cell, data }: { cell: OverviewCell; data: OverviewData }) {
  const { translate, language } = useWords()
  const { paragraphId, proposed, status, forum, pending, proposals, involved } = cell
  const list = new Intl.ListFormat(language)
  const named = (codes: readonly string[]) =>
    list.format(codes.map((code) => delegationName(code, language)))
  return (
    <tr>
      <th scope="row">
        <ParagraphLink data={data} id={paragraphId} />
      </th>
      <td>{translate(proposed ? 'overview.proposed' : `status.${status}`)}</td>
      <td>
        <bdi>{forum}</bdi>
      </td>
      <td>{named(pending)}</td>
      <td className="figure">{proposals.length}</td>
      <td>{named(involved)}</td>
    </tr>
  )
}
