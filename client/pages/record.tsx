import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { directionOf } from '../../shared/document/language.ts'
import type { Person } from '../../shared/protocol/api.ts'
import type { LifeRecord } from '../../shared/protocol/record-api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Link } from '../navigation.tsx'
import { ChainStatus } from '../record/chain-status.tsx'
import { writeCsv, writePlainText } from '../record/export-record.ts'
import { RecordFilters } from '../record/record-filters.tsx'
import { RecordList } from '../record/record-list.tsx'
import { filterRows, noFilter, type RecordRow, readRecordRows } from '../record/record-rows.ts'
import { saveFile } from '../record/save-file.ts'
import { useChain } from '../record/use-chain.ts'
import { getLife } from '../record-calls.ts'
import { Loading, ProblemNotice } from '../status.tsx'
import { loadFaces } from '../styles/load-faces.ts'
import '../styles/record.css'
import { TopBar } from '../top-bar.tsx'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useTitle } from '../use-title.ts'

interface RecordPageProps {
  readonly id: string
  readonly person: Person
}

export function RecordPage({ id, person }: RecordPageProps) {
  const { translate } = useWords()
  const [record, reload] = useLoaded(useCallback(() => getLife(id), [id]))
  return (
    <>
      <TopBar person={person}>
        <Link to={{ page: 'draft', id }} className="strong-link">
          {translate('issued.back')}
        </Link>
      </TopBar>
      <main id="text" tabIndex={-1} className="sheet record">
        {record.kind === 'loading' && <Loading />}
        {record.kind === 'failed' && <ProblemNotice problem={record.problem} onRetry={reload} />}
        {record.kind === 'ready' && <OpenRecord draftId={id} record={record.value} />}
      </main>
    </>
  )
}

function OpenRecord({
  draftId,
  record,
}: {
  readonly draftId: string
  readonly record: LifeRecord
}) {
  const { translate, language: spoken } = useWords()
  const [filter, setFilter] = useState(noFilter)
  const [isNewestFirst, setNewestFirst] = useState(true)
  const report = useChain(draftId, record)
  const { entries, language } = record
  const title = record.title || translate('drafts.untitled')
  useTitle(`${translate('record.title')}: ${title}`)
  useEffect(() => loadFaces(language), [language])
  const rows = useMemo(
    () => readRecordRows(entries, { translate, language: spoken }),
    [entries, translate, spoken],
  )
  // While somebody types a word to look for, the list follows when there is time.
  const applied = useDeferredValue(filter)
  const shown = useMemo(() => {
    const passing = filterRows(rows, applied)
    return isNewestFirst ? passing.toReversed() : passing
  }, [rows, applied, isNewestFirst])
  return (
    <>
      <header className="record-masthead">
        <h1>{translate('record.title')}</h1>
        <p className="record-draft">
          <bdi lang={language} dir={directionOf(language)}>
            {title}
          </bdi>
        </p>
        <p className="record-help">{translate('record.explained')}</p>
        <ChainStatus report={report} />
      </header>
      <RecordFilters
        rows={rows}
        filter={filter}
        onChange={setFilter}
        isNewestFirst={isNewestFirst}
        onOrder={setNewestFirst}
      />
      <div className="record-tools">
        <output>{translate('record.shown', { shown: shown.length, count: rows.length })}</output>
        <span className="record-buttons">
          <SaveMenu record={record} rows={shown} />
          <Button onPress={() => window.print()}>{translate('record.print')}</Button>
        </span>
      </div>
      <RecordList rows={shown} textLanguage={language} />
    </>
  )
}

interface SaveMenuProps {
  readonly record: LifeRecord
  readonly rows: readonly RecordRow[]
}

function SaveMenu({ record, rows }: SaveMenuProps) {
  const words = useWords()
  const { translate } = words
  const save = (key: string) => {
    const name = `record-${record.draftId}`
    if (key === 'json')
      saveFile(`${name}.json`, 'application/json', JSON.stringify(record, null, 1))
    else if (key === 'csv') saveFile(`${name}.csv`, 'text/csv;charset=utf-8', writeCsv(rows, words))
    else
      saveFile(
        `${name}.txt`,
        'text/plain;charset=utf-8',
        writePlainText(rows, words, { title: record.title, head: record.head }),
      )
  }
  return (
    <Menu label={translate('record.save')} onAction={save}>
      <MenuItem id="json" text={translate('record.save-json')} />
      <MenuItem id="csv" text={translate('record.save-csv')} />
      <MenuItem id="text" text={translate('record.save-text')} />
    </Menu>
  )
}
