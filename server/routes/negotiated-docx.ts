// A draft as it is negotiated, as a Word file: its open proposals as tracked changes of the delegations, and the discussion that whoever asks
// may read as comments. Persons are not named: what somebody of the secretariat said is the secretariat's.
import type { WordThread } from '../../shared/exporters/docx/comments.ts'
import type { Author } from '../../shared/exporters/docx/revision-marks.ts'
import type { PrintOptions } from '../../shared/exporters/print/print-model.ts'
import { asBase } from '../../shared/document/clean-text.ts'
import type { Language } from '../../shared/document/language.ts'
import ar from '../../shared/i18n/messages/ar.json' with { type: 'json' }
import en from '../../shared/i18n/messages/en.json' with { type: 'json' }
import es from '../../shared/i18n/messages/es.json' with { type: 'json' }
import fr from '../../shared/i18n/messages/fr.json' with { type: 'json' }
import ru from '../../shared/i18n/messages/ru.json' with { type: 'json' }
import zh from '../../shared/i18n/messages/zh.json' with { type: 'json' }
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import type { NegotiationEvent } from '../../shared/negotiation/events.ts'
import type { Thread } from '../../shared/protocol/api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import type { NegotiatedJob } from '../compare/write-job.ts'

const words = { ar, en, es, fr, ru, zh } as const

export interface NegotiatedDraft {
  readonly content: FrozenContent
  readonly events: readonly NegotiationEvent[]
  readonly threads: readonly Thread[]
  readonly print: PrintOptions
  /** `2020-03-05T10:00:00Z`: of the file, and of a proposal whose day is not known. */
  readonly date: string
  /** Without them the file has the text as it stands. */
  readonly withProposals: boolean
}

/** What is to be written, as plain values. */
export function negotiatedJob({
  content,
  events,
  threads,
  print,
  date,
  withProposals,
}: NegotiatedDraft): NegotiatedJob {
  const { language } = content.masthead
  const days = new Map(
    events.flatMap(({ at, change }) =>
      change.kind === 'proposed' ? [[change.sid, dateOf(at)] as const] : [],
    ),
  )
  const authors = Object.fromEntries(
    collectProposals(content.text).map(({ sid, by }): [string, Author] => [
      sid,
      { name: delegationName(by, language), date: days.get(sid) ?? date },
    ]),
  )
  return {
    kind: 'negotiated',
    content: withProposals ? content : { ...content, text: asBase(content.text) },
    authors,
    threads: threads.map((thread) => wordThread(thread, language)),
    print,
    date,
  }
}

function wordThread({ target, resolved, messages }: Thread, language: Language): WordThread {
  return {
    target,
    settled: resolved !== null,
    messages: messages.map(({ author: { delegation }, at, text }) => ({
      author:
        delegation === null
          ? words[language]['role.secretariat']
          : delegationName(delegation, language),
      initials: delegation ?? '',
      date: dateOf(at),
      text,
    })),
  }
}

/** Word takes no fractions of a second. */
export function dateOf(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}
