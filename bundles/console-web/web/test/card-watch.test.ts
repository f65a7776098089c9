import { afterEach, expect, test } from 'vitest'
import { WebSocketServer, WebSocket as NodeSocket, type WebSocket as Peer } from 'ws'
import type { Presence } from '@/card/presence'
import { CardWatch } from '@/card/watch'

const CARD = '8600000000001'
const stops: (() => void)[] = []
afterEach(() => stops.splice(0).forEach((stop) => stop()))

async function control(card: { number: string | undefined; events: boolean }) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  const subscribers = new Set<Peer>()
  await new Promise((done) => server.once('listening', done))
  server.on('connection', (peer) =>
    peer.on('message', (raw) => {
      const { _id, _method } = JSON.parse(String(raw)) as { _id: number; _method: string }
      const say = (Result: boolean, Data: unknown[], Error: string[]) =>
        peer.send(JSON.stringify({ _id, _method, _args: { Result, Data, Error } }))
      if (_method === 'tripact_Subscribe') {
        subscribers.add(peer)
        say(card.events, [], ['没有这个方法', 'Err:Tripact40400'])
      } else if (card.number === undefined) {
        say(false, [], ['没有卡', 'Err:Custom51590'])
      } else {
        say(true, [_method.endsWith('CardID') ? `03-${card.number}` : '某'], [])
      }
    }),
  )
  stops.push(() => {
    server.clients.forEach((peer) => peer.terminate())
    server.close()
  })
  const put = (number: string | undefined) => {
    card.number = number
    const Data = [{ event: number === undefined ? 'removed' : 'inserted', card: '' }]
    const frame = JSON.stringify({ _id: 0, _method: 'tripact_CardEvent', _args: { Result: true, Data } })
    subscribers.forEach((peer) => card.events && peer.send(frame))
  }
  return {
    server,
    put,
    subscribers,
    address: () => `ws://127.0.0.1:${(server.address() as { port: number }).port}`,
  }
}

function watching(address: () => string, blocked = false) {
  const seen: Presence[] = []
  const open = (url: string) => new NodeSocket(url) as unknown as WebSocket
  const watch = new CardWatch(
    () => Promise.resolve([address()]),
    (presence) => seen.push(presence),
    open,
    () => Promise.resolve(blocked),
  )
  watch.start()
  stops.push(() => watch.stop())
  return seen
}

test.each([true, false])('a pulled card is seen within a second (with events: %s)', async (events) => {
  const { put, subscribers, address } = await control({ number: CARD, events })
  const seen = watching(address)
  await expect.poll(() => seen.at(-1)).toMatchObject({ kind: 'INSERTED', cardNumber: CARD })
  await expect.poll(() => subscribers.size).toBe(1)
  put(undefined)
  await expect
    .poll(() => seen.at(-1), { timeout: 1000, interval: 20 })
    .toMatchObject({ fault: 'CARD_MISSING' })
  put(CARD)
  await expect.poll(() => seen.at(-1), { timeout: 1000, interval: 20 }).toMatchObject({ kind: 'INSERTED' })
})

test('a control that ends is missing, and is found again when it comes back', async () => {
  const first = await control({ number: CARD, events: true })
  let address = first.address()
  const seen = watching(() => address)
  await expect.poll(() => seen.at(-1)?.kind).toBe('INSERTED')
  address = (await control({ number: CARD, events: true })).address()
  first.server.clients.forEach((peer) => peer.terminate())
  await expect
    .poll(() => seen.some((each) => each.kind === 'ABSENT' && each.fault === 'CONTROL_MISSING'))
    .toBe(true)
  await expect.poll(() => seen.at(-1)?.kind, { timeout: 4000 }).toBe('INSERTED')
})

test('a browser that stands in the way is told apart from a missing control', async () => {
  const seen = watching(() => 'ws://127.0.0.1:1', true)
  await expect.poll(() => seen.at(-1)).toMatchObject({ kind: 'ABSENT', fault: 'CONTROL_BLOCKED' })
})
