import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocketServer, WebSocket as NodeSocket, type WebSocket as Peer } from 'ws'
import { CardControl } from '@/card/card-control'
import { ControlClient, type CardEvent } from '@/card/control-client'
import { CardFault } from '@/card/faults'

interface Request {
  _id: number
  _method: string
  args: Record<string, string>
}
type Answerer = (peer: Peer, request: Request) => void

let server: WebSocketServer
let address: string
let answer: Answerer
let asked: Request[]
let events: CardEvent[]
let closed: number
let client: ControlClient

const open = (url: string) => new NodeSocket(url) as unknown as WebSocket
const good = (peer: Peer, { _id, _method }: Partial<Request>, ...data: unknown[]) =>
  peer.send(JSON.stringify({ _id, _method, _status: '00', _args: { Result: true, Data: data, Error: [] } }))
const bad = (peer: Peer, { _id, _method }: Request, ...errors: string[]) =>
  peer.send(
    JSON.stringify({ _id, _method, _status: '00', _args: { Result: false, Data: [], Error: errors } }),
  )

beforeEach(async () => {
  asked = []
  events = []
  closed = 0
  answer = (peer, request) => good(peer, request, request._method)
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  server.on('connection', (peer) => {
    peer.send('{"_id":0,"_method":"open","_status":"00"}')
    peer.on('message', (raw) => {
      const request = JSON.parse(String(raw)) as Request
      asked.push(request)
      answer(peer, request)
    })
  })
  await new Promise((done) => server.once('listening', done))
  address = `ws://127.0.0.1:${(server.address() as { port: number }).port}`
  client = new ControlClient({ event: (event) => events.push(event), closed: () => closed++ }, open)
})

afterEach(() => {
  client.close()
  server.clients.forEach((peer) => peer.terminate())
  server.close()
})

const faultOf = (call: Promise<unknown>) =>
  call.then(
    () => expect.unreachable('the call should fail'),
    (fault: unknown) => fault as CardFault,
  )

test('answers are paired by number, in whatever order they come', async () => {
  const waiting: [Peer, Request][] = []
  answer = (peer, request) => {
    waiting.push([peer, request])
    if (waiting.length === 2) {
      waiting.reverse().forEach(([each, call]) => good(each, call, `to ${call._method}`))
    }
  }
  await client.connect([address])
  expect(await Promise.all([client.call('a'), client.call('b')])).toEqual([['to a'], ['to b']])
})

test('a control that leaves the number out is paired by method', async () => {
  answer = (peer, request) => good(peer, { _method: request._method }, 'unnumbered')
  await client.connect([address])
  expect(await client.call('ver')).toEqual(['unnumbered'])
})

test('a number that comes back as text is taken', async () => {
  answer = (peer, request) =>
    good(peer, { ...request, _id: String(request._id) as unknown as number }, 'text')
  await client.connect([address])
  expect(await client.call('ver')).toEqual(['text'])
})

test('two calls of one method never overlap', async () => {
  let open = 0
  let most = 0
  answer = (peer, request) => {
    most = Math.max(most, ++open)
    setTimeout(() => {
      open--
      good(peer, request)
    }, 20)
  }
  await client.connect([address])
  await Promise.all([client.call('ver'), client.call('ver'), client.call('ver')])
  expect(most).toBe(1)
  expect(asked).toHaveLength(3)
})

test('a refused call does not keep the next one of its method from going out', async () => {
  answer = (peer, request) =>
    asked.length === 1 ? bad(peer, request, '读卡器中没有卡', 'Err:Custom51590') : good(peer, request, 'card')
  await client.connect([address])
  expect((await faultOf(client.call('ver'))).kind).toBe('CARD_MISSING')
  expect(await client.call('ver')).toEqual(['card'])
})

test.each([
  ['Err:Custom50200', '没有读卡器', 'READER_MISSING', undefined],
  ['Err:Custom50070', '读卡器复位失败', 'READER_MISSING', undefined],
  ['Err:Custom51590', '没有卡', 'CARD_MISSING', undefined],
  ['Err:Custom167772196', '卡密码错误，还可以再试4次', 'PIN_WRONG', 4],
  ['Err:Custom167772196', '卡密码错误，还可以再试0次', 'PIN_LOCKED', 0],
  ['Err:Custom167772197', '卡密码已锁定', 'PIN_LOCKED', undefined],
  ['Err:Tripact40301', '拒绝签名', 'ORIGIN_REFUSED', undefined],
  ['Err:Custom99999', '某种新错误', 'UNKNOWN', undefined],
])('%s “%s” is %s', async (code, said, kind, left) => {
  answer = (peer, request) => bad(peer, request, said, code)
  await client.connect([address])
  const fault = await faultOf(client.call('ver'))
  expect(fault).toMatchObject({ kind, said, triesLeft: left })
})

test('silence ends with a time-out, and the late answer harms nobody', async () => {
  answer = (peer, request) => asked.length === 1 && setTimeout(() => good(peer, request, 'late'), 80)
  await client.connect([address])
  expect((await faultOf(client.call('ver', {}, 40))).kind).toBe('TIMEOUT')
  answer = (peer, request) => setTimeout(() => good(peer, request, 'mine'), 80)
  expect(await client.call('ver')).toEqual(['mine'])
})

test('a lost connection refuses what is under way and is told', async () => {
  answer = (peer) => peer.terminate()
  await client.connect([address])
  expect((await faultOf(client.call('ver'))).kind).toBe('CONTROL_MISSING')
  expect(closed).toBe(1)
  expect((await faultOf(client.call('ver'))).kind).toBe('CONTROL_MISSING')
})

test('where nobody listens the control is missing, and the next address is tried', async () => {
  expect((await faultOf(client.connect(['ws://127.0.0.1:1']))).kind).toBe('CONTROL_MISSING')
  await client.connect(['ws://127.0.0.1:1', address])
  expect(await client.call('ver')).toEqual(['ver'])
})

test('card events reach the listener', async () => {
  answer = (peer, request) => {
    good(peer, request)
    good(peer, { _id: 0, _method: 'tripact_CardEvent' }, { event: 'removed', card: '8600000000001' })
  }
  await client.connect([address])
  await client.call('tripact_Subscribe')
  await expect.poll(() => events).toEqual([{ event: 'removed', card: '8600000000001' }])
})

test('a signature is asked for the UTF-8 bytes in base64, with the PIN, from the card that is wanted', async () => {
  const control = new CardControl(client)
  const data: Record<string, unknown[]> = {
    'cus-sec_SpcGetCardID': ['03-8600000000001'],
    'cus-sec_SpcSignPemDataAsPem': ['c2ln', '0a1b'],
    'cus-sec_SpcGetSignCertAsPEM': ['Y2VydA=='],
  }
  answer = (peer, request) => good(peer, request, ...(data[request._method] ?? []))
  await client.connect([address])
  expect(await control.sign('声明', '88888888', '8600000000001')).toEqual({
    cardNumber: '8600000000001',
    certificate: 'Y2VydA==',
    signature: 'c2ln',
  })
  const signing = asked.find((request) => request._method.includes('Sign'))
  expect(signing?.args).toEqual({ inData: Buffer.from('声明').toString('base64'), passwd: '88888888' })
})

test('another card than the wanted one never gets the PIN', async () => {
  answer = (peer, request) => good(peer, request, '03-8600000000009')
  await client.connect([address])
  const fault = await faultOf(new CardControl(client).sign('声明', '88888888', '8600000000001'))
  expect(fault.kind).toBe('OTHER_CARD')
  expect(asked.map((request) => request._method)).toEqual(['cus-sec_SpcGetCardID'])
})
