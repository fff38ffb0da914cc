import type { Response } from 'express'
import type { Places } from '../auth/at-once.ts'
import { type ErrorCode, RequestFailure } from '../errors.ts'
import type { StoredPerson } from '../store/people.ts'

interface PlaceTaker {
  readonly person: StoredPerson
  readonly response: Response
}

/** For as long as the request lasts. Fails where there is none, with `busy` where others have them all. */
export function takePlace(places: Places, busy: ErrorCode, { person, response }: PlaceTaker): void {
  const place = places.take(person.id)
  if (place === 'own-taken') throw new RequestFailure('too-many-requests')
  if (place === 'all-taken') throw new RequestFailure(busy)
  if (response.closed) place()
  response.once('close', place)
}
