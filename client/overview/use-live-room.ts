import { useEffect, useState, useSyncExternalStore } from 'react'
import { LiveRoom, type LiveState } from './live-room.ts'

/** The live text of a draft for as long as the page shows it (give the page the draft's id as its key); `onRecords` must be stable. */
export function useLiveRoom(
  draftId: string,
  personId: string,
  onRecords: () => void,
): readonly [LiveState, LiveRoom] {
  const [room] = useState(() => new LiveRoom(draftId, personId))
  useEffect(() => room.open(onRecords), [room, onRecords])
  return [useSyncExternalStore(room.subscribe, room.get), room]
}
