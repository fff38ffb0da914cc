// People, how they come in (invitations) and that they are in (sessions). Tokens reach this file as SHA-256 only.
import type { Person, PersonRole } from '../../shared/protocol/api.ts'
import { type Row, readText, readTextOrNull, type Sql } from './sql.ts'

export interface StoredPerson extends Person {
  /** Null for the secretariat, which serves all meetings. */
  readonly meetingId: string | null
}

export interface Ticket {
  readonly tokenHash: string
  readonly personId: string
  readonly createdAt: number
  readonly expiresAt: number
}

export async function insertPerson(
  sql: Sql,
  person: StoredPerson,
  createdAt: number,
): Promise<void> {
  const { id, name, role, delegation, meetingId } = person
  await sql.query(
    `insert into people (id, name, role, delegation, meeting_id, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    id,
    name,
    role,
    delegation,
    meetingId,
    createdAt,
  )
}

export async function findPerson(sql: Sql, id: string): Promise<StoredPerson | null> {
  const [row] = await sql.query(
    'select id, name, role, delegation, meeting_id from people where id = $1',
    id,
  )
  return row ? readPerson(row) : null
}

export async function listPeople(sql: Sql): Promise<StoredPerson[]> {
  const rows = await sql.query(
    'select id, name, role, delegation, meeting_id from people order by created_at, id',
  )
  return rows.map(readPerson)
}

export async function insertInvitation(sql: Sql, ticket: Ticket): Promise<void> {
  await sql.query(
    `insert into invitations (token_hash, person_id, created_at, expires_at)
     values ($1, $2, $3, $4)`,
    ticket.tokenHash,
    ticket.personId,
    ticket.createdAt,
    ticket.expiresAt,
  )
}

export async function findInvited(
  sql: Sql,
  tokenHash: string,
  now: number,
): Promise<StoredPerson | null> {
  const [row] = await sql.query(
    `select p.id, p.name, p.role, p.delegation, p.meeting_id
     from invitations i join people p on p.id = i.person_id
     where i.token_hash = $1 and i.expires_at > $2`,
    tokenHash,
    now,
  )
  return row ? readPerson(row) : null
}

export async function deleteInvitations(sql: Sql, personId: string): Promise<void> {
  await sql.query('delete from invitations where person_id = $1', personId)
}

export async function insertSession(sql: Sql, ticket: Ticket): Promise<void> {
  await sql.query(
    `insert into sessions (token_hash, person_id, created_at, expires_at)
     values ($1, $2, $3, $4)`,
    ticket.tokenHash,
    ticket.personId,
    ticket.createdAt,
    ticket.expiresAt,
  )
}

export async function findSignedIn(
  sql: Sql,
  tokenHash: string,
  now: number,
): Promise<StoredPerson | null> {
  const [row] = await sql.query(
    `select p.id, p.name, p.role, p.delegation, p.meeting_id
     from sessions s join people p on p.id = s.person_id
     where s.token_hash = $1 and s.expires_at > $2`,
    tokenHash,
    now,
  )
  return row ? readPerson(row) : null
}

export async function deleteSession(sql: Sql, tokenHash: string): Promise<void> {
  await sql.query('delete from sessions where token_hash = $1', tokenHash)
}

export async function deleteExpired(sql: Sql, now: number): Promise<void> {
  await sql.query('delete from sessions where expires_at <= $1', now)
  await sql.query('delete from invitations where expires_at <= $1', now)
}

function readPerson(row: Row): StoredPerson {
  return {
    id: readText(row, 'id'),
    name: readText(row, 'name'),
    role: readText(row, 'role') as PersonRole,
    delegation: readTextOrNull(row, 'delegation'),
    meetingId: readTextOrNull(row, 'meeting_id'),
  }
}
