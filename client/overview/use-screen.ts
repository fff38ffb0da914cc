import { unreachable } from '../../shared/assert.ts'
import { useEffect, useState } from 'react'
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
  /** The list of an oral revision instead of a paragraph. */
  readonly readOut: boolean
  readonly act: (action: ScreenAction) => void
  readonly follow: (whom: Following) => void
}

type Move = 'next' | 'previous' | 'first' | 'last' | 'next-proposal' | 'previous-proposal'
export type ScreenAction = Move | 'lead' | 'dark' | 'blank' | 'full' | 'read-out'

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
  r: 'read-out',
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
  /** The share to scroll to where the paragraph goes on or back by another page; null where it does not. */
  readonly turnPage: (by: 1 | -1) => number | null
}

/** Where the screen is and what moves it: its own keys, or whoever it follows. Who moves it by hand follows nobody from then on. */
export function useScreen({ steps, live, room, mayLead, turnPage }: ScreenParts): Screen {
  const [own, setOwn] = useState<ScreenPlace | null>(null)
  const [leading, setLeading] = useState(false)
  const [following, setFollowing] = useState<Following>('lead')
  const [dark, setDark] = useState(() => window.localStorage.getItem(darkKey) === 'true')
  const [blank, setBlank] = useState(false)
  const [readOut, setReadOut] = useState(false)
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
  const switches: Readonly<Record<Exclude<ScreenAction, Move>, () => void>> = {
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
    'read-out': () => setReadOut(!readOut),
  }
  return {
    place,
    step: stepAt(steps, place),
    leading,
    following,
    dark,
    blank,
    readOut,
    act: (action) => {
      if (isMove(action)) go(placeAfter(action, { steps, place, turnPage }))
      else switches[action]()
    },
    follow: (whom) => {
      setLeading(false)
      setFollowing(whom)
      // Where it was until it finds somebody to follow.
      setOwn(place)
    },
  }
}

const moves: ReadonlySet<string> = new Set<Move>([
  'next',
  'previous',
  'first',
  'last',
  'next-proposal',
  'previous-proposal',
])

function isMove(action: ScreenAction): action is Move {
  return moves.has(action)
}

interface Moving extends Pick<ScreenParts, 'steps' | 'turnPage'> {
  readonly place: ScreenPlace | null
}

/** Where a move leads; a paragraph that does not fit is gone through page by page. */
function placeAfter(move: Move, { steps, place, turnPage }: Moving): ScreenPlace | null {
  const goOn = (by: 1 | -1) => {
    const scroll = turnPage(by)
    const here = goBy(steps, place, 0)
    return scroll === null || !here
      ? goBy(steps, place, by)
      : { ...here, sid: place?.sid ?? null, scroll }
  }
  switch (move) {
    case 'next':
      return goOn(1)
    case 'previous':
      return goOn(-1)
    case 'first':
      return goBy(steps, place, -steps.length)
    case 'last':
      return goBy(steps, place, steps.length)
    case 'next-proposal':
      return goToProposal(steps, place, 1)
    case 'previous-proposal':
      return goToProposal(steps, place, -1)
    default:
      return unreachable(move)
  }
}

function placeOf(following: Following, { lead, cursors }: LiveState): ScreenPlace | null {
  if (following === 'nobody') return null
  if (following === 'lead') return lead
  const cursor = cursors.find(({ clientId }) => clientId === following)
  return cursor ? { paragraphId: cursor.paragraphId, sid: null, scroll: 0 } : null
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
