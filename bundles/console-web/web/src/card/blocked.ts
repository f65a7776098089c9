/** Names under which Chromium has kept the permission to reach the own computer. */
const PERMISSIONS = ['loopback-network', 'local-network-access']

/**
 * Whether the browser itself keeps this page from the control. Chromium asks in secure contexts only, and refuses
 * plain http pages of other computers without a word.
 */
export async function isBlockedByBrowser(): Promise<boolean> {
  const state = await permission()
  if (state === 'denied') {
    return true
  }
  return state !== undefined && !window.isSecureContext
}

async function permission(): Promise<PermissionState | undefined> {
  for (const name of PERMISSIONS) {
    try {
      const status = await navigator.permissions.query({ name: name as PermissionName })
      return status.state
    } catch {
      // this browser does not know the name
    }
  }
  return undefined
}
