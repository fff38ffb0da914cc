import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Link } from '../navigation.tsx'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import type { Cursor } from './live-room.ts'
import type { Following, Screen } from './use-screen.ts'

interface ScreenControlsProps {
  readonly draftId: string
  readonly screen: Screen
  readonly mayLead: boolean
  readonly cursors: readonly Cursor[]
  readonly visible: boolean
}

/** What a hand at the screen needs; out of the picture until the pointer moves or the keyboard comes to it. */
export function ScreenControls(props: ScreenControlsProps) {
  const { draftId, screen, mayLead, cursors, visible } = props
  const { translate, language } = useWords()
  const nameOf = ({ delegation, name }: Cursor) =>
    delegation === null ? name : delegationName(delegation, language)
  return (
    <section
      className="screen-controls"
      data-visible={visible}
      aria-label={translate('screen.controls')}
    >
      <Button onPress={() => screen.act('previous')}>{translate('screen.previous')}</Button>
      <Button onPress={() => screen.act('next')}>{translate('screen.next')}</Button>
      <Button onPress={() => screen.act('next-proposal')}>
        {translate('screen.next-proposal')}
      </Button>
      {mayLead && (
        <Button
          kind={screen.leading ? 'primary' : 'plain'}
          aria-pressed={screen.leading}
          onPress={() => screen.act('lead')}
        >
          {translate(screen.leading ? 'screen.leading' : 'screen.lead')}
        </Button>
      )}
      {!screen.leading && (
        <Choice
          label={translate('screen.following')}
          value={String(screen.following)}
          onChange={(id) => screen.follow(readFollowing(id))}
          options={[
            { id: 'lead', text: translate('screen.follow') },
            ...cursors.map((cursor) => ({
              id: String(cursor.clientId),
              text: translate('screen.follow-cursor', { name: nameOf(cursor) }),
            })),
            { id: 'nobody', text: translate('screen.follow-nobody') },
          ]}
        />
      )}
      <Button aria-pressed={screen.readOut} onPress={() => screen.act('read-out')}>
        {translate('screen.read-out')}
      </Button>
      <Button onPress={() => screen.act('dark')}>
        {translate(screen.dark ? 'screen.light' : 'screen.dark')}
      </Button>
      <Button onPress={() => screen.act('full')}>{translate('screen.full')}</Button>
      <Link to={{ page: 'overview', id: draftId }}>{translate('screen.close')}</Link>
      <p className="screen-keys">{translate('screen.keys')}</p>
    </section>
  )
}

function readFollowing(id: string): Following {
  return id === 'lead' || id === 'nobody' ? id : Number(id)
}
