import type { Problem, ProblemCode } from './types'

/** What the server refused, with its own words: `detail` is shown to the person as it is. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: ProblemCode
  readonly traceId: string
  /** How the session that is missing ended. */
  readonly ending: Problem['ending'] | undefined
  readonly fields: readonly { field: string; message: string }[]

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code
    this.traceId = problem.traceId
    this.ending = problem.ending
    this.fields = problem.errors ?? []
  }
}

/** The server was not reached, or something that is not the server answered. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('the server was not reached', { cause })
    this.name = 'Unreachable'
  }
}

export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body
}
