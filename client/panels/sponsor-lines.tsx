import {
  type FormerSponsor,
  type SponsorPhase,
  type SponsorsByPhase,
} from '../../shared/record/sponsor-phases.ts'
import type { SponsorBacking } from '../../shared/sponsors/confirmation.ts'
import { groupName } from '../../shared/sponsors/groups.ts'
import type { Sponsor } from '../../shared/sponsors/sponsor-list.ts'
import { stateName } from '../../shared/sponsors/states.ts'
import type { AskedAct } from '../dialogs/sponsor-act.tsx'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Link } from '../navigation.tsx'
import { Button } from '../ui/button.tsx'

interface SponsorLinesProps {
  readonly draftId: string
  readonly phases: SponsorsByPhase
  /** Of the sponsors whose answer concerns the reader. */
  readonly backings: readonly SponsorBacking[]
  /** Null for those who act for themselves alone, by the buttons below. */
  readonly onAct: ((asked: AskedAct) => void) | null
  /** Null while somebody leads the draft; otherwise who was asked to, or `nobody`. */
  readonly lead: string | null
  /** Then only those who joined from the floor, which no document shows, are still taken off the list. */
  readonly isAdopted: boolean
}

const standing: readonly Exclude<SponsorPhase, 'withdrawn'>[] = ['tabling', 'additional', 'floor']

export function SponsorLines(props: SponsorLinesProps) {
  const { translate } = useWords()
  const { phases } = props
  const shown = standing.filter((phase) => phases[phase].length > 0)
  // A list that is one phase needs no heading of its own, unless it says what nobody would expect.
  const isPlain = shown.length === 1 && shown[0] === 'tabling'
  return (
    <>
      <div className="sponsors">
        {shown.map((phase) => (
          <section key={phase} aria-label={translate(`sponsors.phase-${phase}`)}>
            {!isPlain && <h3 className="panel-heading">{translate(`sponsors.phase-${phase}`)}</h3>}
            <PhaseList {...props} list={phases[phase]} />
          </section>
        ))}
      </div>
      {phases.withdrawn.length > 0 && <FormerList list={phases.withdrawn} />}
    </>
  )
}

function PhaseList({ list, ...props }: SponsorLinesProps & { readonly list: readonly Sponsor[] }) {
  const { language } = useWords()
  const collator = new Intl.Collator(language)
  const named = list
    .map((sponsor) => ({ sponsor, name: stateName(sponsor.delegation, language) }))
    .toSorted(
      (a, b) => Number(b.sponsor.main) - Number(a.sponsor.main) || collator.compare(a.name, b.name),
    )
  return (
    <ul>
      {named.map(({ sponsor, name }) => (
        <SponsorLine key={sponsor.delegation} {...props} sponsor={sponsor} name={name} />
      ))}
    </ul>
  )
}

interface SponsorLineProps extends SponsorLinesProps {
  readonly sponsor: Sponsor
  readonly name: string
}

function SponsorLine({ sponsor, name, ...props }: SponsorLineProps) {
  const { translate, language } = useWords()
  const { delegation, main, joinedAt, onBehalfOf, floor } = sponsor
  const asked = props.backings.find(
    (each) => each.delegation === delegation && each.backing === 'to-confirm',
  )
  return (
    <li>
      <span className="sponsor-name">{name}</span>
      {main && <span className="sponsor-main"> {translate('sponsors.main')}</span>}
      <span className="sponsor-since">
        {translate('sponsors.since', { when: formatMoment(joinedAt, language) })}
        {onBehalfOf !== null &&
          `, ${translate('sponsors.on-behalf-of', { group: groupName(onBehalfOf, language) })}`}
      </span>
      {asked?.stood && (
        <span className="sponsor-asked">
          <strong>{translate('sponsors.to-confirm')}</strong>
          <span>
            {translate('sponsors.stood', { when: formatMoment(asked.stood.at, language) })}
          </span>
          <Link
            to={{
              page: 'comparison',
              id: props.draftId,
              from: `at-${asked.stood.text.seq}`,
              to: 'draft',
            }}
          >
            {translate('sponsors.see-changes')}
          </Link>
        </span>
      )}
      {props.onAct && (!props.isAdopted || floor === true) && (
        <SponsorButtons
          {...props}
          onAct={props.onAct}
          sponsor={sponsor}
          name={name}
          asked={!!asked}
        />
      )}
    </li>
  )
}

interface SponsorButtonsProps {
  readonly sponsor: Sponsor
  readonly name: string
  readonly onAct: (asked: AskedAct) => void
  readonly lead: string | null
  readonly asked: boolean
}

/** What the secretariat enters for a sponsor. */
function SponsorButtons({ sponsor, name, onAct, lead, asked }: SponsorButtonsProps) {
  const { translate } = useWords()
  const { delegation } = sponsor
  const button = (action: 'withdraw' | 'confirm' | 'offer' | 'lead', words: string) => (
    <Button
      kind="quiet"
      aria-label={translate(`sponsors.${action}-other`, { delegation: name })}
      onPress={() => onAct({ action, delegation })}
    >
      {words}
    </Button>
  )
  return (
    <span className="sponsor-acts">
      {asked && button('confirm', translate('sponsors.confirm-short'))}
      {lead !== null && lead !== delegation && button('offer', translate('sponsors.offer'))}
      {lead !== null && button('lead', translate('sponsors.lead-short'))}
      {button('withdraw', translate('sponsors.withdraw-short'))}
    </span>
  )
}

function FormerList({ list }: { readonly list: readonly FormerSponsor[] }) {
  const { translate, language } = useWords()
  return (
    <section aria-label={translate('sponsors.phase-withdrawn')}>
      <h3 className="panel-heading">{translate('sponsors.phase-withdrawn')}</h3>
      <ul className="sponsors-former">
        {list.map(({ delegation, withdrawnAt }) => (
          <li key={delegation}>
            <span className="sponsor-name">{stateName(delegation, language)}</span>
            <span className="sponsor-since">
              {translate('sponsors.withdrawn-on', { when: formatMoment(withdrawnAt, language) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
