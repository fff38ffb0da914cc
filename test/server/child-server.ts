import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface ChildServer {
  readonly child: ChildProcess
  readonly url: string
  readonly socketUrl: string
  /** The cookie of a sample person. */
  signIn(person: string): Promise<string>
  /** Resolves when the process is gone, with how it ended. */
  kill(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>
}

/** A server in a process of its own on the store in `folder`. */
export async function spawnServer(folder: string): Promise<ChildServer> {
  const program = fileURLToPath(new URL('serve-child.ts', import.meta.url))
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const gone = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code ?? 0))
  })
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  const url = `http://127.0.0.1:${port}`
  return {
    child,
    url,
    socketUrl: `ws://127.0.0.1:${port}/api/rooms`,
    signIn: async (person) => {
      const response = await fetch(`${url}/api/demo/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person }),
      })
      return (response.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? ''
    },
    kill: (signal) => {
      child.kill(signal)
      return gone
    },
  }
}
