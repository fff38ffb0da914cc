// The people of the sample meeting. Their ids are what `POST /api/demo/sign-in` takes.
import type { StoredPerson } from '../store/people.ts'

export const sampleMeetingId = 'sample-meeting'

export const secretariat: StoredPerson = {
  id: 'secretariat',
  name: 'Secretariat',
  role: 'secretariat',
  delegation: null,
  meetingId: null,
}

export const samplePeople: readonly StoredPerson[] = [
  secretariat,
  delegate('japan', 'Delegate of Japan', 'JPN'),
  delegate('honduras', 'Delegate of Honduras', 'HND'),
  delegate('georgia', 'Delegate of Georgia', 'GEO'),
  delegate('egypt', 'Delegate of Egypt', 'EGY'),
  delegate('france', 'Delegate of France', 'FRA'),
  delegate('brazil', 'Delegate of Brazil', 'BRA'),
  delegate('mexico', 'Delegate of Mexico', 'MEX'),
  delegate('switzerland', 'Delegate of Switzerland', 'CHE'),
  delegate('south-africa', 'Delegate of South Africa', 'ZAF'),
  {
    id: 'observer',
    name: 'Observer',
    role: 'observer',
    delegation: null,
    meetingId: sampleMeetingId,
  },
]

function delegate(id: string, name: string, delegation: string): StoredPerson {
  return { id, name, role: 'delegate', delegation, meetingId: sampleMeetingId }
}
