// Starts a PDS and its directory on this machine, runs the command given with their addresses in its environment, and
// ends them when it ends. Around the PDS stand two things that a real one does not offer: a clock that can be put
// forward, and a door that loses the answers to what is written.
import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

process.env.LOG_ENABLED = 'false'

// Both servers listen on every address of the machine unless they are held to one.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (port, ...rest) {
  return listen.call(this, { port: Number(port?.port ?? port ?? 0), host: '127.0.0.1' }, rest.findLast(isFunction))
}

// Tokens live for hours and months; the test has no time to wait for their end.
let ahead = 0
const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + ahead)
    else super(...parts)
  }
  static now() {
    return RealDate.now() + ahead
  }
}

const { PDS, envToCfg, envToSecrets } = await import('@atproto/pds')
const { Database, PlcServer } = await import('@did-plc/server')

function isFunction(value) {
  return typeof value === 'function'
}

async function freePort() {
  const server = http.createServer().listen(0)
  await new Promise((ready) => server.once('listening', ready))
  const { port } = server.address()
  await new Promise((closed) => server.close(closed))
  return port
}

async function startDirectory() {
  const port = await freePort()
  const directory = PlcServer.create({ db: Database.mock(), port })
  await directory.start()
  return { url: `http://127.0.0.1:${port}`, stop: () => directory.destroy() }
}

async function startPds(directoryUrl, folder) {
  const port = await freePort()
  const settings = {
    port,
    hostname: 'localhost',
    devMode: true,
    inviteRequired: false,
    serviceHandleDomains: ['.test'],
    didPlcUrl: directoryUrl,
    dataDirectory: folder,
    blobstoreDiskLocation: join(folder, 'blobs'),
    jwtSecret: randomBytes(16).toString('hex'),
    adminPassword: randomUUID(),
    plcRotationKeyK256PrivateKeyHex: randomBytes(32).toString('hex'),
  }
  const pds = await PDS.create(envToCfg(settings), envToSecrets(settings))
  await pds.start()
  return { port, url: `http://127.0.0.1:${port}`, stop: () => pds.destroy() }
}

async function call(server, method, body, token) {
  const answer = await fetch(`${server}/xrpc/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${method}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

async function account(server, handle) {
  const { accessJwt } = await call(server, 'com.atproto.server.createAccount', {
    handle,
    email: `post@${handle}`,
    password: randomUUID(),
  })
  const { password } = await call(server, 'com.atproto.server.createAppPassword', { name: 'litfass' }, accessJwt)
  return { handle, password }
}

// /through/… passes everything on, /cut/… loses the answers to what is written, /clock?hours=3 puts the clock forward,
// /calls tells how often each method was called through the door.
async function startDoor(pds) {
  const calls = {}
  const door = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://door')
    if (pathname === '/clock') {
      ahead += Number(searchParams.get('hours')) * 3_600_000
      response.end('{}')
    } else if (pathname === '/calls') {
      response.end(JSON.stringify(calls))
    } else {
      const [, way, path] = request.url.match(/^\/(through|cut)(\/.*)$/)
      const method = path.split('?')[0].split('/').pop()
      calls[method] = (calls[method] ?? 0) + 1
      const onward = http.request(
        { host: '127.0.0.1', port: pds.port, path, method: request.method, headers: request.headers },
        (answer) => {
          if (way === 'cut' && method.endsWith('Record') && request.method === 'POST') {
            answer.resume().once('end', () => request.socket.destroy())
          } else {
            response.writeHead(answer.statusCode, answer.headers)
            answer.pipe(response)
          }
        },
      )
      request.pipe(onward)
    }
  })
  door.listen(0)
  await new Promise((ready) => door.once('listening', ready))
  return {
    url: `http://127.0.0.1:${door.address().port}`,
    stop: () => new Promise((closed) => door.close(closed).closeAllConnections() ?? closed()),
  }
}

function run(command, environment) {
  return new Promise((ended, failed) => {
    const child = spawn(command[0], command.slice(1), { stdio: 'inherit', env: { ...process.env, ...environment } })
    child.once('error', failed)
    child.once('exit', (code) => ended(code ?? 1))
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
  })
}

const folder = await mkdtemp(join(tmpdir(), 'litfass-pds-'))
const directory = await startDirectory()
const pds = await startPds(directory.url, folder)
const door = await startDoor(pds)
try {
  const own = await account(pds.url, 'sonnenschein.test')
  const other = await account(pds.url, 'anna.test')
  console.log(`PDS ${pds.url}, directory ${directory.url}, accounts ${own.handle} and ${other.handle}`)
  process.exitCode = await run(process.argv.slice(2), {
    LITFASS_PEER_BLUESKY: pds.url,
    LITFASS_PEER_BLUESKY_DOOR: door.url,
    LITFASS_PEER_BLUESKY_HANDLE: own.handle,
    LITFASS_PEER_BLUESKY_PASSWORD: own.password,
    LITFASS_PEER_BLUESKY_OTHER: other.handle,
  })
} finally {
  await door.stop()
  await pds.stop()
  await directory.stop()
  await rm(folder, { recursive: true, force: true })
}
