import type { Watched } from '../../workflows/kernel/checks/samples/explore-rule'

const global = globalThis as unknown as Record<string, unknown>

/** Runs something with the clock and chance in view, and puts both back. */
export const watchClock: Watched = (run) => {
  const used = new Set<string>()
  const { Date: realDate, Math: realMath, performance: realPerformance, crypto: realCrypto } = globalThis
  const noting = <T extends object>(owner: T, name: string, names: readonly string[]): T =>
    new Proxy(owner, {
      get(target, key) {
        const inner: unknown = Reflect.get(target, key)
        if (names.includes(String(key))) used.add(`${name}.${String(key)}()`)
        return typeof inner === 'function' && name !== 'Date' ? inner.bind(target) : inner
      },
    })
  const date = new Proxy(noting(realDate, 'Date', ['now']), {
    construct(target, values) {
      if (values.length === 0) used.add('new Date()')
      return Reflect.construct(target, values)
    },
    apply(target, self, values) {
      used.add('Date()')
      return Reflect.apply(target, self, values)
    },
  })
  const watched = {
    Date: date,
    Math: noting(realMath, 'Math', ['random']),
    performance: noting(realPerformance, 'performance', ['now']),
    crypto: noting(realCrypto, 'crypto', ['randomUUID', 'getRandomValues']),
  }
  const before = Object.keys(watched).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)])
  for (const [name, value] of Object.entries(watched))
    Object.defineProperty(global, name, { value, configurable: true, writable: true })
  try {
    return run(used)
  } finally {
    for (const [name, own] of before)
      if (own) Object.defineProperty(global, name as string, own as PropertyDescriptor)
      else delete global[name as string]
  }
}
