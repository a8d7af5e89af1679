import { canonical } from '../../../functions/adapters/event-chain'
import { Inconsistent } from '../../../workflows/kernel/errors'

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
