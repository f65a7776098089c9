import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LiveUpdates, type LiveListener } from '@/api/live-updates'

class FakeSource extends EventTarget {
  readonly CLOSED = 2
  readyState = 1
  close = vi.fn(() => (this.readyState = 2))

  tell(type: string, data: unknown = {}) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }))
  }
}

let sources: FakeSource[]
let listener: { [name in keyof LiveListener]: ReturnType<typeof vi.fn<LiveListener[name]>> }
let updates: LiveUpdates

beforeEach(() => {
  vi.useFakeTimers()
  sources = []
  listener = { agreement: vi.fn(), session: vi.fn(), refetch: vi.fn() }
  updates = new LiveUpdates(listener, () => {
    sources.push(new FakeSource())
    return sources.at(-1) as unknown as EventSource
  })
  updates.start()
})
afterEach(() => {
  updates.stop()
  vi.useRealTimers()
})

test('events are passed on', () => {
  sources[0]?.tell('agreement', { number: 'TA1' })
  sources[0]?.tell('session', { change: 'LOCKED' })
  expect(listener.agreement).toHaveBeenCalledWith({ number: 'TA1' })
  expect(listener.session).toHaveBeenCalledWith({ change: 'LOCKED' })
})

test('the first opening fetches nothing, one after a loss does', () => {
  sources[0]?.tell('open')
  expect(listener.refetch).not.toHaveBeenCalled()
  sources[0]?.tell('error')
  sources[0]?.tell('open')
  expect(listener.refetch).toHaveBeenCalledTimes(1)
})

test('while the stream is away everything is fetched every five seconds', () => {
  sources[0]?.tell('error')
  vi.advanceTimersByTime(11_000)
  expect(listener.refetch).toHaveBeenCalledTimes(2)
  sources[0]?.tell('open')
  vi.advanceTimersByTime(20_000)
  expect(listener.refetch).toHaveBeenCalledTimes(3)
})

test('a refused stream is opened anew', () => {
  const first = sources[0] as FakeSource
  first.readyState = 2
  first.tell('error')
  vi.advanceTimersByTime(5_000)
  expect(sources).toHaveLength(2)
})

test('after the stop nothing more is done', () => {
  const first = sources[0] as FakeSource
  first.tell('error')
  updates.stop()
  vi.advanceTimersByTime(60_000)
  expect(listener.refetch).not.toHaveBeenCalled()
  expect(first.close).toHaveBeenCalled()
  expect(sources).toHaveLength(1)
})
