import { lazy, useState } from 'react'
import { directionOf } from '../../shared/document/language.ts'
import type { DraftRecord, Person } from '../../shared/protocol/api.ts'
import { sponsorsByPhase } from '../../shared/record/sponsor-phases.ts'
import { listBackings, type SponsorBacking } from '../../shared/sponsors/confirmation.ts'
import { offeredLead } from '../../shared/sponsors/sponsor-list.ts'
import { stateName } from '../../shared/sponsors/states.ts'
import type { AskedAct } from '../dialogs/sponsor-act.tsx'
import { useWords } from '../i18n/interface-language.tsx'
import { Link } from '../navigation.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { Button } from '../ui/button.tsx'
import type { PanelProps } from './panel-props.ts'
import { SponsorHistory } from './sponsor-history.tsx'
import { SponsorLines } from './sponsor-lines.tsx'
import { useTextHash } from './use-text-hash.ts'
import { Part } from '../part.tsx'

const SponsorActDialog = lazy(() =>
  import('../dialogs/sponsor-act.tsx').then((m) => ({ default: m.SponsorActDialog })),
)
const EnterSponsorDialog = lazy(() =>
  import('../dialogs/enter-sponsor.tsx').then((m) => ({ default: m.EnterSponsorDialog })),
)
const SponsorListsDialog = lazy(() =>
  import('../dialogs/sponsor-lists.tsx').then((m) => ({ default: m.SponsorListsDialog })),
)

type Open = { readonly kind: 'act'; readonly act: AskedAct } | { readonly kind: 'enter' | 'lists' }

export function SponsorsPanel({ draft, person, onChanged }: PanelProps) {
  const { translate } = useWords()
  const { editor } = useDesk()
  const [open, setOpen] = useState<Open | null>(null)
  const textHash = useTextHash(editor)
  const facts = readFacts(draft, person, textHash)
  const { list, events } = draft.sponsors
  const isSecretariat = person.role === 'secretariat'
  const act = (asked: AskedAct) => setOpen({ kind: 'act', act: asked })
  return (
    <section className="panel" aria-label={translate('sponsors.title')}>
      {list.length === 0 && <p className="quiet">{translate('sponsors.none')}</p>}
      <SponsorRemarks facts={facts} />
      <SponsorLines
        draftId={draft.id}
        phases={sponsorsByPhase(events, draft.issues)}
        backings={facts.backings}
        onAct={isSecretariat ? act : null}
        lead={facts.lead}
        isAdopted={draft.stage === 'adopted'}
      />
      <SponsorButtons draft={draft} person={person} onOpen={setOpen} />
      <PrintedSponsors draft={draft} />
      <SponsorHistory events={events} />
      <p>
        <Link to={{ page: 'record', id: draft.id }}>{translate('record.title')}</Link>
      </p>
      <Part>
        {open?.kind === 'act' && (
          <SponsorActDialog
            draft={draft}
            asked={open.act}
            textHash={textHash}
            isForOther={isSecretariat}
            onDone={onChanged}
            onClose={() => setOpen(null)}
          />
        )}
        {open?.kind === 'enter' && (
          <EnterSponsorDialog draft={draft} onDone={onChanged} onClose={() => setOpen(null)} />
        )}
        {open?.kind === 'lists' && (
          <SponsorListsDialog draft={draft} onClose={() => setOpen(null)} />
        )}
      </Part>
    </section>
  )
}

interface SponsorFacts {
  /** Of those whose answer concerns the reader: who has not confirmed is seen by who leads and who issues, and each for itself. */
  readonly backings: readonly SponsorBacking[]
  /** How many have not confirmed, for those who see all; otherwise 0. */
  readonly unconfirmed: number
  /** Null while a delegation leads the draft, or nobody sponsors it; otherwise who was asked to, or `nobody`. */
  readonly lead: string | null
}

function readFacts(draft: DraftRecord, person: Person, textHash: string | null): SponsorFacts {
  const { list, events } = draft.sponsors
  const main = list.find((sponsor) => sponsor.main)?.delegation ?? null
  const seesAll = person.role === 'secretariat' || (main !== null && main === person.delegation)
  const backings = (textHash === null ? [] : listBackings(events, textHash)).filter(
    ({ delegation }) => seesAll || delegation === person.delegation,
  )
  const asked = backings.filter(({ backing }) => backing === 'to-confirm')
  return {
    backings,
    unconfirmed: seesAll ? asked.length : 0,
    lead: main !== null || list.length === 0 ? null : (offeredLead(events) ?? 'nobody'),
  }
}

function SponsorRemarks({ facts: { unconfirmed, lead } }: { readonly facts: SponsorFacts }) {
  const { translate, language } = useWords()
  return (
    <>
      {unconfirmed > 0 && (
        <output className="sponsor-remark">
          {translate('sponsors.unconfirmed', { count: unconfirmed })}
        </output>
      )}
      {lead !== null && (
        <div className="sponsor-remark">
          <p>{translate('sponsors.no-main')}</p>
          {lead !== 'nobody' && (
            <p>{translate('sponsors.offered', { delegation: stateName(lead, language) })}</p>
          )}
        </div>
      )}
    </>
  )
}

interface SponsorButtonsProps {
  readonly draft: DraftRecord
  readonly person: Person
  readonly onOpen: (open: Open) => void
}

function SponsorButtons({ draft, person, onOpen }: SponsorButtonsProps) {
  const { translate } = useWords()
  const { list, events } = draft.sponsors
  const own = draft.permissions.joinSponsors ? person.delegation : null
  const action = list.some(({ delegation }) => delegation === own) ? 'withdraw' : 'join'
  return (
    <p className="actions">
      {own !== null && (
        <Button
          kind={action === 'join' ? 'primary' : 'plain'}
          onPress={() => onOpen({ kind: 'act', act: { action, delegation: own } })}
        >
          {translate(`sponsors.${action}`)}
        </Button>
      )}
      {person.role === 'secretariat' && (
        <Button onPress={() => onOpen({ kind: 'enter' })}>{translate('sponsors.enter')}</Button>
      )}
      {events.length > 0 && (
        <Button onPress={() => onOpen({ kind: 'lists' })}>{translate('sponsors.lists')}</Button>
      )}
    </p>
  )
}

function PrintedSponsors({ draft }: { readonly draft: DraftRecord }) {
  const { translate } = useWords()
  const { list, line, note } = draft.sponsors
  const { language } = draft.masthead
  if (list.length === 0) return null
  return (
    <>
      <h3 className="panel-heading">{translate('sponsors.line')}</h3>
      <p className="sponsor-line" lang={language} dir={directionOf(language)}>
        {line}
      </p>
      {note !== null && (
        <p className="sponsor-note" lang={language} dir={directionOf(language)}>
          {note}
        </p>
      )}
    </>
  )
}
