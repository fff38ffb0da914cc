import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type RecordKind, recordKinds } from './describe-entry.ts'
import { noFilter, type RecordFilter, type RecordRow } from './record-rows.ts'

/** What a choice holds where it lets everything through. */
const all = 'all'

interface RecordFiltersProps {
  readonly rows: readonly RecordRow[]
  readonly filter: RecordFilter
  readonly onChange: (filter: RecordFilter) => void
  readonly isNewestFirst: boolean
  readonly onOrder: (isNewestFirst: boolean) => void
}

export function RecordFilters(props: RecordFiltersProps) {
  const { rows, filter, onChange, isNewestFirst, onOrder } = props
  const { translate, language } = useWords()
  const collator = new Intl.Collator(language)
  const set = (changed: Partial<RecordFilter>) => onChange({ ...filter, ...changed })
  const delegations = [...new Set(rows.flatMap((row) => row.delegations))]
    .map((code) => ({ id: code, text: delegationName(code, language) }))
    .toSorted((a, b) => collator.compare(a.text, b.text))
  const people = [...new Set(rows.map(({ entry }) => entry.by.name))]
    .toSorted(collator.compare)
    .map((name) => ({ id: name, text: name }))
  const kinds = recordKinds.filter((kind) => rows.some((row) => row.kind === kind))
  return (
    <search className="record-filters" aria-label={translate('record.filters')}>
      <Choice
        label={translate('record.filter-kind')}
        options={[
          { id: all, text: translate('record.kind-all') },
          ...kinds.map((kind) => ({ id: kind, text: translate(`record.kind-${kind}`) })),
        ]}
        value={filter.kind || all}
        onChange={(id) => set({ kind: readKind(id) })}
      />
      <Choice
        label={translate('record.filter-delegation')}
        options={[{ id: all, text: translate('record.all-delegations') }, ...delegations]}
        value={filter.delegation || all}
        onChange={(id) => set({ delegation: id === all ? '' : id })}
      />
      <Choice
        label={translate('record.filter-person')}
        options={[{ id: all, text: translate('record.all-people') }, ...people]}
        value={filter.person || all}
        onChange={(id) => set({ person: id === all ? '' : id })}
      />
      <TextField
        label={translate('record.from-day')}
        type="date"
        value={filter.from}
        onChange={(from) => set({ from })}
      />
      <TextField
        label={translate('record.to-day')}
        type="date"
        value={filter.to}
        onChange={(to) => set({ to })}
      />
      <TextField
        label={translate('record.search')}
        type="search"
        value={filter.search}
        onChange={(search) => set({ search })}
        dir="auto"
      />
      <Choice
        label={translate('record.order')}
        options={[
          { id: 'newest', text: translate('record.newest-first') },
          { id: 'oldest', text: translate('record.oldest-first') },
        ]}
        value={isNewestFirst ? 'newest' : 'oldest'}
        onChange={(id) => onOrder(id === 'newest')}
      />
      <Button kind="quiet" onPress={() => onChange(noFilter)}>
        {translate('record.clear')}
      </Button>
    </search>
  )
}

function readKind(id: string): RecordKind | '' {
  return recordKinds.find((kind) => kind === id) ?? ''
}
