import type { AdoptionReport } from '../../shared/document/masthead.ts'
import { bodyName } from '../../shared/grammar/bodies.ts'
import type { AdoptionPlan } from '../../shared/protocol/adoption-api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Choice } from '../ui/choice.tsx'
import { TextField } from '../ui/text-field.tsx'

/** `none`: nothing stands in brackets; `without`: without reference to a Main Committee; otherwise the code of a body. */
export interface TypedReport {
  readonly of: string
  readonly symbols: string
}

export function startReport({ report }: AdoptionPlan): TypedReport {
  if (report === null) return { of: 'none', symbols: '' }
  return { of: report.body ?? 'without', symbols: report.symbols }
}

/** Undefined where nothing stands in brackets; null while the symbols are missing. */
export function readReport({ of, symbols }: TypedReport): AdoptionReport | undefined | null {
  if (of === 'none') return undefined
  const written = symbols.trim()
  return written === '' ? null : { body: of === 'without' ? null : of, symbols: written }
}

interface ReportFieldsProps {
  readonly plan: AdoptionPlan
  readonly report: TypedReport
  readonly onChange: (report: TypedReport) => void
}

/** What stands in brackets under the heading, for the bodies that print it. */
export function ReportFields({ plan, report, onChange }: ReportFieldsProps) {
  const { translate, language } = useWords()
  if (plan.reporting.length === 0) return null
  const isAssembly = plan.form === 'assembly'
  const options = [
    { id: 'none', text: translate('adoption.report-none') },
    ...(isAssembly ? [{ id: 'without', text: translate('adoption.report-without') }] : []),
    ...plan.reporting.map((code) => ({ id: code, text: bodyName(code, language) })),
  ]
  return (
    <div className="field-pair">
      <Choice
        label={translate(isAssembly ? 'adoption.report' : 'adoption.recommendation')}
        options={options}
        value={report.of}
        onChange={(of) => onChange({ ...report, of })}
      />
      {report.of !== 'none' && (
        <TextField
          label={translate('adoption.report-symbols')}
          help={translate('adoption.report-symbols-help')}
          value={report.symbols}
          onChange={(symbols) => onChange({ ...report, symbols })}
          dir="ltr"
          isRequired
        />
      )}
    </div>
  )
}
