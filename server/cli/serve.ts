// `penholder serve`: runs the server until it is told to stop.
import { type Config, readConfig } from '../config.ts'
import { openLog } from '../log.ts'
import { type RunningServer, startServer } from '../main.ts'
import { exitCode } from './exit-code.ts'
import { parseArguments } from './parse-arguments.ts'

export const usage = `penholder serve [--port N] [--data DIR] [--host ADDRESS] [--demo]

Serves Penholder until it is stopped.

  --port N        port, by default PORT or 3000; 0 for any free one
  --data DIR      folder of the store, by default PENHOLDER_DATA or ./data; created when it is not there
  --host ADDRESS  address to listen on, by default 127.0.0.1 (this machine only); 0.0.0.0 for all
  --demo          start an empty store with a sample meeting, and let anybody sign in as its people

PENHOLDER_ORIGIN is the address under which a proxy shows the server, https://drafts.example.int.`

export async function run(args: readonly string[]): Promise<number> {
  const read = parseArguments(args, {
    port: { type: 'string' },
    data: { type: 'string' },
    host: { type: 'string' },
    demo: { type: 'boolean' },
  })
  if (!read.ok) return complain(read.problem)
  const { values, files } = read.value
  if (files.length > 0) return complain(`serve takes no "${files[0]}".`)
  const config = readConfig({
    port: textOf(values['port']),
    host: textOf(values['host']),
    data: textOf(values['data']),
    demo: values['demo'] === true,
    environment: process.env,
  })
  if (!config.ok) return complain(config.problem)
  const server = await start(config.value)
  if (!server) return exitCode.refused
  announce(server, config.value.demo)
  await untilStopped()
  await server.close()
  return exitCode.done
}

/** Null when the address cannot be listened on, which is said on stderr. */
async function start(config: Config): Promise<RunningServer | null> {
  try {
    return await startServer(config, { log: openLog(), negotiated: true })
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error) || error.syscall !== 'listen')
      throw error
    console.error(
      `penholder: cannot listen on ${config.host}, port ${config.port} (${error.message}).`,
    )
    return null
  }
}

function announce({ address, links }: RunningServer, demo: boolean): void {
  console.log(`Penholder is at ${address}`)
  if (links.length === 0) return
  console.log(demo ? '\nSign in as:' : '\nThe first account, of the secretariat, signs in here:')
  for (const { name, url } of links) console.log(`  ${name.padEnd(28)} ${url}`)
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve())
    process.once('SIGINT', () => resolve())
  })
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function complain(problem: string): number {
  console.error(`penholder: ${problem}\n\n${usage}`)
  return exitCode.misuse
}
