import { useCallback, useEffect, useState } from 'react'
import { usePath } from '../navigation.tsx'
import { formatReading, parseReading, type Reading } from './reading.ts'

/** The reading that the address asks for; a change of it changes the address, and is no step to come back from. */
export function useReading(): readonly [Reading, change: (reading: Reading) => void] {
  const path = usePath()
  const [reading, setReading] = useState(() => parseReading(window.location.search))
  // Also when other texts are compared: they are read in the same way.
  useEffect(() => {
    const query = formatReading(reading)
    if (window.location.search === query) return
    window.history.replaceState(null, '', `${path}${query}${window.location.hash}`)
  }, [path, reading])
  return [reading, useCallback((next: Reading) => setReading(next), [])]
}
