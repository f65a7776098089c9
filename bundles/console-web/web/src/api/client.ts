import { ApiProblem, isProblem, Unreachable } from './problem'

const BASE = '/api/v1'
const TIMEOUT_MS = 20_000

type Method = 'GET' | 'POST' | 'DELETE'
type Query = Readonly<Record<string, string | number | undefined>>

interface Watcher {
  /** The session has ended. */
  sessionLost(problem: ApiProblem): void
  /** The session is locked on the server. */
  sessionLocked(): void
}

/** The one way to the server: language, CSRF token, problems. */
export class ApiClient {
  private csrfToken: string | undefined
  private watcher: Watcher | undefined

  constructor(
    private readonly language: () => string,
    private readonly send: typeof fetch = (input, init) => fetch(input, init),
  ) {}

  watch(watcher: Watcher): void {
    this.watcher = watcher
  }

  useToken(token: string | undefined): void {
    this.csrfToken = token
  }

  get<T>(path: string, query: Query = {}): Promise<T> {
    return this.call<T>('GET', path + search(query))
  }

  post<T>(path: string, body?: unknown): Promise<T> {
    return this.call<T>('POST', path, body)
  }

  async delete(path: string): Promise<void> {
    await this.call<undefined>('DELETE', path)
  }

  private async call<T>(method: Method, path: string, body?: unknown): Promise<T> {
    const answer = await this.exchange(method, path, body)
    if (answer.status === 204) {
      return undefined as T
    }
    const content: unknown = await answer
      .json()
      .catch((fault: unknown) => Promise.reject(new Unreachable(fault)))
    if (answer.ok) {
      return content as T
    }
    throw this.refusal(content)
  }

  private async exchange(method: Method, path: string, body: unknown): Promise<Response> {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const init: RequestInit = {
      method,
      headers: this.headers(method, body),
      signal,
      credentials: 'same-origin',
    }
    if (body !== undefined) {
      init.body = JSON.stringify(body)
    }
    try {
      return await this.send(BASE + path, init)
    } catch (fault) {
      throw new Unreachable(fault)
    }
  }

  private headers(method: Method, body: unknown): Record<string, string> {
    const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': this.language() }
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json'
    }
    if (method !== 'GET' && this.csrfToken !== undefined) {
      headers['X-CSRF-Token'] = this.csrfToken
    }
    return headers
  }

  private refusal(content: unknown): Error {
    if (!isProblem(content)) {
      return new Unreachable(content)
    }
    const problem = new ApiProblem(content)
    if (problem.code === 'SESSION_REQUIRED') {
      this.watcher?.sessionLost(problem)
    } else if (problem.code === 'SESSION_LOCKED') {
      this.watcher?.sessionLocked()
    }
    return problem
  }
}

function search(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}
