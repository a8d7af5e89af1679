import { canonical, eventOf, seal } from '../../../functions/adapters/event-chain'
import { Inconsistent } from '../../../workflows/kernel/errors'
import { atOpinions } from '../../fixtures/dossier'

describe('the canonical text', () => {
  it('of plain JSON is one, whatever the order of its names', () => {
    expect(canonical({ b: [1, null, 'đ'], a: { d: true, c: 0.5 } })).toBe(
      '{"a":{"c":0.5,"d":true},"b":[1,null,"đ"]}',
    )
  })

  it('of anything else is refused, however deep it lies', () => {
    const holes = [1]
    holes.length = 2
    const others = [undefined, () => 1, Number.NaN, Number.POSITIVE_INFINITY, 1n, Symbol('s'), new Date(0)]
    for (const other of [...others, holes, new Map([['a', 1]])])
      for (const value of [other, { a: other }, [other], { a: [{ b: other }] }])
        expect(() => canonical(value)).toThrow(Inconsistent)
  })
})

describe('an event', () => {
  it('is taken apart once, by its text alone, and changed by nobody', () => {
    const [filed, received] = atOpinions().decisions.map((decision) => seal(decision, '0'.repeat(64)).sealed)
    if (!filed || !received) throw new Error('too few events')
    const event = eventOf(filed)
    expect(eventOf({ text: filed.text })).toBe(event)
    expect(eventOf(received)).not.toBe(event)
    expect(() => Object.assign(event.changes[0]!, { change: 'step' })).toThrow(TypeError)
    const other = filed.text.replace('"v":1', '"v":1.5')
    expect(() => eventOf({ text: other })).toThrow()
  })
})
