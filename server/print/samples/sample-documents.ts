// Every kind of document that is printed, as the contact sheet shows them: a name, and its page in a language.
import type { Language } from '../../../shared/document/language.ts'
import { listCorrections } from '../../../shared/exporters/list-corrections.ts'
import { toCompilationPrint } from '../../../shared/exporters/print/compilation-print.ts'
import { comparePair } from '../../../shared/exporters/marked/compared-pair.ts'
import { toMarkedPrint } from '../../../shared/exporters/marked/marked-print.ts'
import { toProposalsPrint } from '../../../shared/exporters/marked/proposals-print.ts'
import { addendumContent, corrigendumContent } from '../../../shared/exporters/notice-content.ts'
import { toPrintModel, type PrintOptions } from '../../../shared/exporters/print/print-model.ts'
import type { PrintModel } from '../../../shared/exporters/print/printed-page.ts'
import { formatMoment } from '../../../shared/grammar/calendar.ts'
import { compileText } from '../../../shared/negotiation/compile-text.ts'
import { noNegotiation } from '../../../shared/negotiation/negotiation.ts'
import {
  sampleAnnexedDraft,
  sampleAnnexedReport,
  sampleAnnexedResolution,
} from './annexed-texts.ts'
import { reportWords } from './report-words.ts'
import {
  adoptingBodies,
  sampleAmendment,
  sampleDecision,
  sampleDraft,
  sampleNegotiation,
  sampleReport,
  sampleResolution,
  sampleRevision,
  sampleSponsors,
  sampleStatement,
} from './sample-texts.ts'

export interface SampleDocument {
  /** As a file name. */
  readonly name: string
  readonly model: (language: Language) => PrintModel
}

const issued: PrintOptions = { status: 'issued' }

export const sampleDocuments: readonly SampleDocument[] = [
  { name: 'draft-resolution', model: (language) => toPrintModel(sampleDraft(language), issued) },
  { name: 'revised-draft', model: (language) => toPrintModel(sampleRevision(language), issued) },
  { name: 'addendum', model: addendum },
  { name: 'corrigendum', model: corrigendum },
  {
    name: 'reissue',
    model: (language) => toPrintModel(sampleDraft(language, { reissued: ['2020-03-09'] }), issued),
  },
  { name: 'draft-decision', model: (language) => toPrintModel(sampleDecision(language), issued) },
  { name: 'amendment', model: (language) => toPrintModel(sampleAmendment(language), issued) },
  { name: 'conference-room-paper', model: paper },
  ...adoptingBodies.map((body) => ({
    name: `resolution-${body.toLowerCase()}`,
    model: (language: Language) => toPrintModel(sampleResolution(body, language), issued),
  })),
  { name: 'report', model: report },
  {
    name: 'report-annexes',
    model: (language) => toPrintModel(sampleAnnexedReport(language), issued),
  },
  {
    name: 'draft-annexes',
    model: (language) => toPrintModel(sampleAnnexedDraft(language), issued),
  },
  {
    name: 'resolution-annex',
    model: (language) => toPrintModel(sampleAnnexedResolution(language), issued),
  },
  {
    name: 'marked-table',
    model: (language) => {
      const now = sampleAnnexedReport(language)
      const old = { ...now, text: { paragraphs: now.text.paragraphs.slice(0, -5) } }
      return toMarkedPrint(comparePair(old, now), { old: issued, new: issued })
    },
  },
  { name: 'statement', model: (language) => toPrintModel(sampleStatement(language), issued) },
  { name: 'compilation', model: compilation },
  { name: 'marked', model: marked },
  {
    name: 'open-proposals',
    model: (language) =>
      toProposalsPrint(sampleNegotiation(language), [formatMoment(evening, language)]),
  },
  {
    name: 'not-issued',
    model: (language) => toPrintModel(sampleDraft(language), { status: 'draft' }),
  },
  {
    name: 'draft-on-a4',
    model: (language) => toPrintModel(sampleDraft(language), { ...issued, paper: 'a4' }),
  },
]

const evening = '2020-03-05T18:30:00Z'

function notice(language: Language, symbol: string) {
  const { masthead, title } = sampleDraft(language, { symbol, jobNumber: 'V.20-01790' })
  return { masthead, title, of: 'E/CN.7/2020/L.2' }
}

function addendum(language: Language): PrintModel {
  const { masthead, title, of } = notice(language, 'E/CN.7/2020/L.2/Add.1')
  const [first, ...others] = sampleSponsors.slice(1)
  const sponsors = [
    ...others,
    ...(first ? [{ ...first, delegation: 'HRV', onBehalfOf: 'EU' }] : []),
  ]
  const issue = { form: 'addendum', of } as const
  return toPrintModel(addendumContent({ masthead, title, issue }, sponsors), issued)
}

function corrigendum(language: Language): PrintModel {
  const { masthead, title, of } = notice(language, 'E/CN.7/2020/L.2/Corr.1')
  const { comparison } = comparePair(sampleDraft(language), sampleRevision(language))
  const issue = { form: 'corrigendum', of, languages: [language] } as const
  return toPrintModel(
    corrigendumContent({ masthead, title, issue }, listCorrections(comparison)),
    issued,
  )
}

/** Not translated: in the language it was handed in. */
function paper(language: Language): PrintModel {
  const symbol = 'E/CN.7/2020/CRP.13'
  return toPrintModel(sampleStatement(language, { symbol, originalLanguage: language }), issued)
}

function report(language: Language): PrintModel {
  const { agendaLine, label } = reportWords[language]
  const { masthead, ...rest } = sampleReport(language)
  const firstPage = { label, agendaLine, notes: ['* A/74/50.'] }
  return toPrintModel({ ...rest, masthead: { ...masthead, firstPage } }, issued)
}

function compilation(language: Language): PrintModel {
  const content = sampleNegotiation(language)
  return toCompilationPrint(content, compileText(content.text, noNegotiation, language), [
    formatMoment(evening, language),
  ])
}

function marked(language: Language): PrintModel {
  const pair = comparePair(sampleDraft(language), sampleRevision(language))
  return toMarkedPrint(pair, { old: issued, new: issued })
}
