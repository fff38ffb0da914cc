// What the program is told from outside, read once. What is missing or makes no sense stops the start.
import { resolve } from 'node:path'
import { ok, refuse, type Result } from '../shared/result.ts'

export interface Config {
  readonly port: number
  readonly host: string
  /** Folder of the store. */
  readonly dataFolder: string
  /** Whether an empty store starts with the sample meeting, and its people can be signed in as. */
  readonly demo: boolean
  /** The address under which a proxy shows this server, `https://drafts.example.int`; null without a proxy. */
  readonly publicOrigin: string | null
}

export interface ConfigSource {
  readonly port?: string | undefined
  readonly host?: string | undefined
  readonly data?: string | undefined
  readonly demo: boolean
  /** Of the environment: PORT, PENHOLDER_DATA, PENHOLDER_ORIGIN. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** The problem is a sentence in English for the terminal. */
export function readConfig(source: ConfigSource): Result<Config, string> {
  const { environment } = source
  const port = source.port ?? environment['PORT'] ?? '3000'
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535)
    return refuse(`The port must be a number from 0 to 65535, not "${port}".`)
  const origin = environment['PENHOLDER_ORIGIN'] ?? null
  if (origin !== null && !isOrigin(origin))
    return refuse(`PENHOLDER_ORIGIN must be like https://drafts.example.int, not "${origin}".`)
  return ok({
    port: Number(port),
    host: source.host ?? '127.0.0.1',
    dataFolder: resolve(source.data ?? environment['PENHOLDER_DATA'] ?? 'data'),
    demo: source.demo,
    publicOrigin: origin,
  })
}

function isOrigin(text: string): boolean {
  return (
    URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol) && new URL(text).origin === text
  )
}
