import { useState } from 'react'
import type { Masthead } from '../../shared/document/masthead.ts'
import { type MastheadForm, stillTyped } from './masthead-form.ts'

/** The fields of the masthead that were typed and are not saved; they outlive every panel and every reading of the record. */
export function useTypedMasthead(masthead: Masthead) {
  const [typed, onTyped] = useState<Partial<MastheadForm>>({})
  const [read, setRead] = useState(masthead)
  if (read !== masthead) {
    setRead(masthead)
    onTyped(stillTyped(typed, masthead))
  }
  return { typed, onTyped }
}
