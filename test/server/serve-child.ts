// The server as a process of its own, to be killed or measured: `node serve-child.ts FOLDER`. Its first line on stdout is the port.
import { openLog } from '../../server/log.ts'
import { startServer } from '../../server/main.ts'

const running = await startServer(
  {
    port: 0,
    host: '127.0.0.1',
    dataFolder: String(process.argv[2]),
    demo: true,
    publicOrigin: null,
  },
  {
    log: openLog((line) => {
      if (!line.includes('"level":"info"')) process.stderr.write(`${line}\n`)
    }),
  },
)
process.once('SIGTERM', () => void running.close())
process.stdout.write(`${running.port}\n`)
