// A Bluesky server (PDS) with an in-memory directory of accounts, reachable from this machine only. Prints one line of JSON when it is ready; ends on SIGTERM.
const fs = require('fs')
const net = require('net')
const path = require('path')
const crypto = require('crypto')

// Neither server can be told which address to listen on.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (port, ...rest) {
  if (typeof port !== 'number' && typeof port !== 'string' && port !== undefined) return listen.call(this, port, ...rest)
  return listen.call(this, { port: Number(port || 0), host: '127.0.0.1' }, ...rest.filter((one) => typeof one === 'function'))
}

const plc = require('@did-plc/server')
const { PDS, envToCfg, envToSecrets } = require('@atproto/pds')

async function main() {
  const data = process.env.DATA
  const port = Number(process.env.PDS_PORT)
  const plcPort = Number(process.env.PLC_PORT)
  fs.mkdirSync(data, { recursive: true })
  const directory = plc.PlcServer.create({ db: plc.Database.mock(), port: plcPort })
  await directory.start()
  const env = {
    devMode: true,
    port,
    hostname: 'localhost',
    dataDirectory: data,
    blobstoreDiskLocation: path.join(data, 'blobs'),
    didPlcUrl: `http://127.0.0.1:${plcPort}`,
    adminPassword: 'admin',
    jwtSecret: 'secret',
    serviceHandleDomains: ['.test'],
    inviteRequired: false,
    disableSsrfProtection: true,
    plcRotationKeyK256PrivateKeyHex: crypto.randomBytes(32).toString('hex'),
    rateLimitsEnabled: process.env.RATE === '1',
    crawlers: [],
  }
  const server = await PDS.create(envToCfg(env), envToSecrets(env))
  await server.start()
  console.log(JSON.stringify({ ready: true }))
  const stop = async () => {
    await server.destroy()
    await directory.destroy()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

main().catch((e) => {
  console.error(e)
  process.exit(1)
})
