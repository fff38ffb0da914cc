import { useEffect, useState } from 'react'
import type { Lead } from './lead.ts'
import type { LiveRoom, LiveState } from './live-room.ts'
import { goBy, goToProposal, type ScreenPlace, type ScreenStep, stepAt } from './screen-steps.ts'

/** Whom the screen follows: the chair, the cursor of one connection, or nobody. */
export type Following = 'lead' | 'nobody' | number

export interface Screen {
  readonly place: ScreenPlace | null
  readonly step: ScreenStep | null
  readonly leading: boolean
  readonly following: Following
  readonly dark: boolean
  readonly blank: boolean
  readonly act: (action: ScreenAction) => void
  readonly follow: (whom: Following) => void
}

export const screenActions = [
  'next',
  'previous',
  'first',
  'last',
  'next-proposal',
  'previous-proposal',
  'lead',
  'dark',
  'blank',
  'full',
] as const
export type ScreenAction = (typeof screenActions)[number]

/** The keys of a keyboard and of a presenter, which sends Page Up, Page Down and sometimes `b` or `.`. */
const keys: Readonly<Record<string, ScreenAction>> = {
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  n: 'next-proposal',
  p: 'previous-proposal',
  l: 'lead',
  d: 'dark',
  b: 'blank',
  '.': 'blank',
  f: 'full',
}

/** The action of a key; in a page that runs from right to left the left arrow goes on. */
export function actionOfKey(key: string, shift: boolean, rtl: boolean): ScreenAction | null {
  if (key === ' ' && shift) return 'previous'
  if (key === 'ArrowLeft') return rtl ? 'next' : 'previous'
  if (key === 'ArrowRight') return rtl ? 'previous' : 'next'
  return keys[key.length === 1 ? key.toLowerCase() : key] ?? null
}

const darkKey = 'penholder.screen.dark'

interface ScreenParts {
  readonly steps: readonly ScreenStep[]
  readonly live: LiveState
  readonly room: LiveRoom
  readonly mayLead: boolean
}

/** Where the screen is and what moves it: its own keys, or whoever it follows. Who moves it by hand follows nobody from then on. */
export function useScreen({ steps, live, room, mayLead }: ScreenParts): Screen {
  const [own, setOwn] = useState<ScreenPlace | null>(null)
  const [leading, setLeading] = useState(false)
  const [following, setFollowing] = useState<Following>('lead')
  const [dark, setDark] = useState(() => window.localStorage.getItem(darkKey) === 'true')
  const [blank, setBlank] = useState(false)
  const followed = leading ? null : placeOf(following, live)
  const place = followed ?? own
  useEffect(() => {
    room.lead(leading && own ? { ...own, at: Date.now() } : null)
  }, [room, leading, own])
  const go = (next: ScreenPlace | null) => {
    if (!next) return
    setOwn(next)
    if (followed) setFollowing('nobody')
  }
  const move: Partial<Record<ScreenAction, () => ScreenPlace | null>> = {
    next: () => goBy(steps, place, 1),
    previous: () => goBy(steps, place, -1),
    first: () => goBy(steps, place, -steps.length),
    last: () => goBy(steps, place, steps.length),
    'next-proposal': () => goToProposal(steps, place, 1),
    'previous-proposal': () => goToProposal(steps, place, -1),
  }
  const switches: Partial<Record<ScreenAction, () => void>> = {
    lead: () => {
      if (!mayLead) return
      setOwn(place ?? goBy(steps, null, 0))
      setLeading(!leading)
    },
    dark: () => {
      window.localStorage.setItem(darkKey, String(!dark))
      setDark(!dark)
    },
    blank: () => setBlank(!blank),
    full: () => void toggleFullScreen(),
  }
  return {
    place,
    step: stepAt(steps, place),
    leading,
    following,
    dark,
    blank,
    act: (action) => {
      const target = move[action]
      if (target) go(target())
      else switches[action]?.()
    },
    follow: (whom) => {
      setLeading(false)
      setFollowing(whom)
      // Where it was until it finds somebody to follow.
      setOwn(place)
    },
  }
}

function placeOf(following: Following, { lead, cursors }: LiveState): ScreenPlace | null {
  if (following === 'nobody') return null
  if (following === 'lead') return lead && placeOfLead(lead)
  const cursor = cursors.find(({ clientId }) => clientId === following)
  return cursor ? { paragraphId: cursor.paragraphId, sid: null } : null
}

function placeOfLead({ paragraphId, sid }: Lead): ScreenPlace {
  return { paragraphId, sid }
}

/** A browser that refuses leaves the page as it is. */
async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen()
    else await document.documentElement.requestFullscreen()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
}
