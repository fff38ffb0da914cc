import { directionOf } from '../../shared/document/language.ts'
import { Link } from '../navigation.tsx'
import type { OverviewData } from './overview-data.ts'

/** The name of a paragraph, leading to it in the text. */
export function ParagraphLink({ data, id }: { data: OverviewData; id: string }) {
  const { language } = data
  return (
    <Link to={{ page: 'draft', id: data.draftId, at: id }} className="paragraph-link">
      <bdi lang={language} dir={directionOf(language)}>
        {data.names.get(id)?.full ?? id}
      </bdi>
    </Link>
  )
}

export function ParagraphLinks({ data, ids }: { data: OverviewData; ids: readonly string[] }) {
  return (
    <ul className="paragraph-links">
      {ids.map((id) => (
        <li key={id}>
          <ParagraphLink data={data} id={id} />
        </li>
      ))}
    </ul>
  )
}
