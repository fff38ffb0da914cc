// The command line: finds the module of a command and hands it the rest of the arguments.
import { enableCompileCache } from 'node:module'
import { exitCode } from './cli/exit-code.ts'

// A command is a new process; what an earlier one compiled need not be compiled again.
enableCompileCache()

interface Command {
  /** The whole help text, first line `penholder NAME ...`. */
  readonly usage: string
  /** Gives the exit code; see cli/exit-code.ts. */
  run(args: readonly string[]): Promise<number>
}

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  inspect: () => import('./cli/inspect.ts'),
  convert: () => import('./cli/convert.ts'),
  diff: () => import('./cli/diff.ts'),
  lint: () => import('./cli/lint.ts'),
  print: () => import('./cli/print.ts'),
  verify: () => import('./cli/verify.ts'),
  serve: () => import('./cli/serve.ts'),
  invite: () => import('./cli/invite.ts'),
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(overview())
    return name === undefined ? exitCode.misuse : exitCode.done
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    console.error(`penholder: there is no command "${name}".\n\n${overview()}`)
    return exitCode.misuse
  }
  const command = await load()
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(command.usage)
    return exitCode.done
  }
  return command.run(rest)
}

function overview(): string {
  return [
    'Usage: penholder COMMAND [ARGUMENTS]',
    '',
    `Commands: ${Object.keys(commands).join(', ')}.`,
    'penholder COMMAND --help explains one of them.',
  ].join('\n')
}

// Whoever reads the output may stop before its end, as `head` does; that is no failure.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

// Not process.exit(): a pipe that is still being read would lose the end of the output.
process.exitCode = await main(process.argv.slice(2))
