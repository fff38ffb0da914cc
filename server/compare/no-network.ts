// A child that reads files of strangers needs no network. Node 24 can take files, programs and threads from a process, not this; so the
// ways out are closed here. It stops a library that follows an address in a file, not foreign machine code.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

function refuseNetwork(): never {
  throw new Error('a child that reads files has no network')
}

export function closeNetwork(): void {
  net.Socket.prototype.connect = refuseNetwork
  net.Server.prototype.listen = refuseNetwork
  dgram.Socket.prototype.bind = refuseNetwork
  dgram.Socket.prototype.send = refuseNetwork
  Object.assign(dns, { lookup: refuseNetwork, resolve: refuseNetwork })
  Object.assign(dns.promises, { lookup: refuseNetwork, resolve: refuseNetwork })
  syncBuiltinESMExports()
}
