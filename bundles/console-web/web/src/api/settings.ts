/** What the server tells the page before anything else. */
export interface Settings {
  agentAddresses: string[]
  portalLinks: PortalLink[]
}

export interface PortalLink {
  section: string
  name: string
  url: string
}

const FALLBACK: Settings = { agentAddresses: ['ws://127.0.0.1:61232'], portalLinks: [] }

let loading: Promise<Settings> | undefined

export function settings(): Promise<Settings> {
  loading ??= fetch('/settings.json')
    .then((answer) => (answer.ok ? (answer.json() as Promise<Settings>) : FALLBACK))
    .catch(() => {
      loading = undefined
      return FALLBACK
    })
  return loading
}
